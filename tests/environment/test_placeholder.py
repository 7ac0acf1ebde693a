# SPDX-License-Identifier: Apache-2.0
"""The placeholder for TensorFlow: what Rasa's own modules do with it, and what it refuses."""

import importlib
import inspect
import subprocess
import sys
from typing import Optional, Union

import pytest
from anydoor_without_tensorflow import STANDS_IN_FOR, TensorFlowMissing

from environment import paths

pytestmark = pytest.mark.bot


@pytest.mark.parametrize("name", sorted(STANDS_IN_FOR))
def test_every_name_of_the_family_can_be_imported_at_any_depth(name):
    module = importlib.import_module(f"{name}.python.eager.wrap_function")
    assert inspect.isclass(module.WrappedFunction)


def test_subclassing_decorating_and_annotating_work():
    import tensorflow as tf

    class Layer(tf.keras.layers.Layer):
        pass

    @tf.function
    def double(value: Optional[tf.Tensor], rows: Union[tf.Tensor, tf.RaggedTensor, None]):  # noqa: UP007, UP045
        return 2 * value

    assert issubclass(Layer, tf.keras.layers.Layer)
    assert double(21, None) == 42
    assert not isinstance(21, tf.Tensor)


def test_the_same_name_is_the_same_class():
    import tensorflow as tf

    assert tf.keras.layers.Dense is tf.keras.layers.Dense
    assert tf.keras.layers.Dense is not tf.keras.layers.Dropout


def test_using_a_placeholder_names_it_and_says_what_to_do():
    import tensorflow as tf

    with pytest.raises(TensorFlowMissing, match=r"tensorflow\.constant.*config\.yml"):
        tf.constant([1, 2])


def test_using_a_class_that_stands_on_a_placeholder_is_refused_too():
    import tensorflow as tf

    class Model(tf.keras.Model):
        def __init__(self, size):
            self.size = size

    with pytest.raises(TensorFlowMissing, match="Model"):
        Model(3)


def test_probing_for_special_names_finds_nothing():
    import tensorflow as tf

    assert not hasattr(tf, "__version__")
    assert not hasattr(tf.Tensor, "__array__")


def test_every_python_of_the_environment_has_it_once_and_last():
    ask = (
        "import sys; names = [type(f).__name__ for f in sys.meta_path];"
        "print(names.count('_Finder'), names[-1])"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["1", "_Finder"]


def test_the_installed_placeholder_is_the_one_in_the_tree():
    installed = importlib.import_module("anydoor_without_tensorflow").__file__
    source = paths.HERE / "placeholder.py"
    with open(installed, "rb") as copy:
        assert copy.read() == source.read_bytes()


def test_nothing_else_is_answered_for():
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("tensorflow_addons")
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("torch")
