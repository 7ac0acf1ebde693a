# SPDX-License-Identifier: Apache-2.0
"""Every command of a Rasa developer works without TensorFlow, and what needs it is named."""

import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request

import pytest
import yaml

from environment import paths
from environment.companions import free_port, wait_until

pytestmark = [pytest.mark.bot, pytest.mark.slow]

SOME = 10

PROJECT = {
    "config.yml": """
recipe: default.v1
language: en
assistant_id: small
pipeline:
  - name: WhitespaceTokenizer
  - name: CountVectorsFeaturizer
  - name: LogisticRegressionClassifier
policies:
  - name: RulePolicy
""",
    "domain.yml": """
version: "3.1"
intents: [greet, part]
responses:
  utter_greet: [{text: Hello.}]
  utter_part: [{text: Goodbye.}]
session_config: {session_expiration_time: 0, carry_over_slots_to_new_session: true}
""",
    "data/nlu.yml": """
version: "3.1"
nlu:
  - intent: greet
    examples: |
      - hello
      - good morning
  - intent: part
    examples: |
      - goodbye
      - see you later
""",
    "data/rules.yml": """
version: "3.1"
rules:
  - rule: person greets
    steps: [{intent: greet}, {action: utter_greet}]
  - rule: person parts
    steps: [{intent: part}, {action: utter_part}]
""",
    "tests/test_greeting.yml": """
version: "3.1"
stories:
  - story: person greets and parts
    steps:
      - {user: hello, intent: greet}
      - {action: utter_greet}
      - {user: goodbye, intent: part}
      - {action: utter_part}
""",
    "endpoints.yml": "",
    "credentials.yml": "rest:\n",
}


def quiet():
    """The settings of a developer's shell: nothing of a running Anydoor."""
    kept = {
        name: value for name, value in paths.quiet_environment().items() if "ANYDOOR" not in name
    }
    return kept | {"PYTHONPATH": ""}


def rasa(*words, folder, typed="", environment=None):
    return subprocess.run(
        [sys.executable, "-m", "rasa", *words],
        cwd=folder, env=environment or quiet(), input=typed, capture_output=True, text=True,
        timeout=600, check=False,
    )  # fmt: skip


def told(done):
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def small_bot(tmp_path_factory):
    """A trained bot of stock components."""
    folder = tmp_path_factory.mktemp("small")
    for name, text in PROJECT.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    done = rasa("train", "--fixed-model-name", "small", folder=folder)
    assert done.returncode == 0, told(done)
    assert (folder / "models" / "small.tar.gz").exists()
    return folder


def test_version(tmp_path):
    done = rasa("--version", folder=tmp_path)
    assert done.returncode == 0
    assert "3.6.21" in done.stdout


def test_data_validate(small_bot):
    done = rasa("data", "validate", folder=small_bot)
    assert done.returncode == 0, told(done)


def test_test_nlu(small_bot):
    done = rasa("test", "nlu", "--nlu", "data", "--no-plot", folder=small_bot)
    assert done.returncode == 0, told(done)
    assert (small_bot / "results" / "intent_report.json").exists()


def test_test_core(small_bot):
    done = rasa("test", "core", "--stories", "tests", folder=small_bot)
    assert done.returncode == 0, told(done)
    assert "Correct:          1 / 1" in told(done)


def test_shell(small_bot):
    done = rasa("shell", "--port", str(free_port()), folder=small_bot, typed="hello\n/stop\n")
    assert "Hello." in done.stdout, told(done)


def test_run(small_bot):
    port = free_port()
    command = [sys.executable, "-m", "rasa", "run", "--port", str(port), "-i", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=small_bot, env=quiet(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_until(lambda: answers(port), what="Rasa", within_seconds=300)
        finally:
            server.terminate()


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/webhooks/rest/") as reply:
            return reply.status == 200
    except urllib.error.URLError:
        return False


def test_a_component_that_needs_tensorflow_is_named(small_bot, tmp_path):
    folder = tmp_path / "diet"
    shutil.copytree(small_bot, folder, ignore=shutil.ignore_patterns("models", "results", ".rasa"))
    config = (folder / "config.yml").read_text()
    (folder / "config.yml").write_text(config.replace("LogisticRegression", "DIET"))
    done = rasa("train", "nlu", folder=folder)
    assert done.returncode != 0
    assert "DIETClassifier needs TensorFlow" in told(done)
    assert "Name another component in config.yml" in told(done)


@pytest.fixture(scope="module")
def our_environment():
    """What our own configuration asks of the environment; no server is behind it."""
    return quiet() | {
        "PYTHONPATH": str(paths.ROOT),
        "ANYDOOR_WEBHOOK_URL": "http://127.0.0.1:9/webhook",
        "ANYDOOR_LOOPBACK_SECRET": "x" * 40,
        "ANYDOOR_TRACKER_URL": "sqlite://",
        "ANYDOOR_VAR": os.environ.get("ANYDOOR_VAR", "var"),
    }


def some_examples(folder):
    """Some examples of every act; `make evaluate` measures with all of them."""
    for file in (paths.ROOT / "data" / "nlu").glob("*.yml"):
        acts = yaml.safe_load(file.read_text(encoding="utf-8"))
        for act in acts["nlu"]:
            del act["examples"][SOME:]
        (folder / file.name).write_text(yaml.safe_dump(acts), encoding="utf-8")
    return folder


def test_our_own_model_is_tested_by_rasa(our_environment, tmp_path):
    (tmp_path / "nlu").mkdir()
    done = rasa(
        "test", "nlu", "--nlu", str(some_examples(tmp_path / "nlu")), "--no-plot",
        "--model", str(paths.MODEL), "--out", str(tmp_path),
        folder=paths.ROOT, environment=our_environment,
    )  # fmt: skip
    assert done.returncode == 0, told(done)
    assert (tmp_path / "intent_report.json").exists()
