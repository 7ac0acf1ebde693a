# SPDX-License-Identifier: Apache-2.0
"""Answers for TensorFlow, so that Rasa runs without it.

Rasa imports TensorFlow everywhere, and uses it only in components that this project does not use.
Set-up copies this file into the private environment and has every Python there read it at start.
Subclassing, decorating and annotating with a placeholder work; using one raises an error that
says which component wanted it. Why: ADR-0001.

The finder stands last in line: where a real TensorFlow is installed, that one is found first.
"""

import sys
from importlib.machinery import ModuleSpec
from types import FunctionType, ModuleType

STANDS_IN_FOR = frozenset({"tensorflow", "tensorflow_text", "tensorflow_hub", "keras"})


class TensorFlowMissing(RuntimeError):
    """Something tried to use TensorFlow, which is left out on purpose."""


class _Placeholder(type):
    """Type of every name taken from a placeholder module: a class, so that it can be subclassed."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        found = _placeholder(f"{cls.__module__}.{cls.__qualname__}.{name}")
        setattr(cls, name, found)
        return found

    def __call__(cls, *args, **kwargs):
        if _decorates(args, kwargs) and cls.__bases__ == (object,):
            return args[0]
        raise TensorFlowMissing(
            f"{_component()} needs TensorFlow ({cls.__module__}.{cls.__qualname__}), and this "
            "environment is made without it. Name another component in config.yml: those in "
            "bot/components do the same work."
        )


class _PlaceholderModule(ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        found = _placeholder(f"{self.__name__}.{name}")
        setattr(self, name, found)
        return found


class _Finder:
    """Finds and makes the placeholder modules, at any depth."""

    answers_for_tensorflow = True

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in STANDS_IN_FOR:
            return ModuleSpec(name, self, origin="placeholder", is_package=True)
        return None

    def create_module(self, spec):
        return _PlaceholderModule(spec.name, "Placeholder: see ADR-0001.")

    def exec_module(self, module):
        """Nothing to run: names are made when they are asked for."""


def _placeholder(dotted):
    module, _, name = dotted.rpartition(".")
    return _Placeholder(name, (), {"__module__": module, "__doc__": "Placeholder: see ADR-0001."})


def _decorates(args, kwargs):
    return len(args) == 1 and not kwargs and isinstance(args[0], FunctionType | type)


def _component():
    """Name of the Rasa component or policy being used, as far as the call stack tells."""
    frame = sys._getframe(1)
    while frame := frame.f_back:
        if frame.f_globals.get("__name__", "").startswith(("rasa.nlu.", "rasa.core.policies.")):
            owner = frame.f_locals.get("self", frame.f_locals.get("cls"))
            if owner is not None:
                return owner.__name__ if isinstance(owner, type) else type(owner).__name__
    return "A part of Rasa"


def install():
    """Put the finder last in line, once."""
    if not any(getattr(finder, "answers_for_tensorflow", False) for finder in sys.meta_path):
        sys.meta_path.append(_Finder())


install()
