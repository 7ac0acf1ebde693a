# SPDX-License-Identifier: Apache-2.0
"""The one way in which a turn fails: nothing of it is saved, and the door is told to try again."""


class TurnAborted(BaseException):
    """Ends a turn. `reason` is a code such as `action_timeout`; it never holds a person's words.

    Not an Exception, because Rasa catches those, forgets the action and goes on as if it had run.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
