# SPDX-License-Identifier: Apache-2.0
"""Reads the project's training data: `importers: [{name: bot.importer.Project}]` in config.yml.

Training learns only the names of the responses, so that a changed word needs no training. Of
`data/` only the folders with training data are read; the rest holds wording, letters and lists.
"""

from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.directory.wording import Wording
from bot.components.regression import UNKNOWN
from bot.examples import read_examples
from bot.wording import RESPONSES

TRAINING = ("nlu", "rules", "stories")


class Project(RasaFileImporter):
    """Rasa's own reader of files, with our names of responses in the domain."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None:
        given = (
            [training_data_paths] if isinstance(training_data_paths, str) else training_data_paths
        )
        super().__init__(config_file, domain_path, training_folders(given or []))

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples, and the name of each act as one more: "asks how long"."""
        read = [read_examples(file) for file in self._nlu_files]
        acts = sorted(set().union(*(examples.intents for examples in read)) - {UNKNOWN})
        names = [Message.build(text=act.replace("_", " "), intent=act) for act in acts]
        return TrainingData().merge(*read, TrainingData(names))

    def get_domain(self) -> Domain:
        names = Wording(RESPONSES).names
        return (
            super()
            .get_domain()
            .merge(Domain.from_dict({"responses": {name: [{"text": ""}] for name in names}}))
        )


def training_folders(given: list[str]) -> list[str]:
    """The paths given, a folder that has folders for training data replaced by those."""
    folders: list[str] = []
    for path in given:
        within = [Path(path, name) for name in TRAINING]
        folders += [str(folder) for folder in within if folder.is_dir()] or [path]
    return folders
