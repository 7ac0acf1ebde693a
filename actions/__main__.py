# SPDX-License-Identifier: Apache-2.0
"""`python -m actions` serves; `python -m actions migrate` brings the tables up to date;
`python -m actions verify` checks the audit trail."""

import asyncio
import os
import sys
from contextlib import suppress

from actions.logs import set_up_logs
from actions.settings import Settings, SettingsError, read_settings

USAGE = "Usage: python -m actions [serve | migrate | verify]"
WRONG = 2


def main(arguments: list[str]) -> int:
    """The exit code: 0, 1 for a finding, 2 where a setting or the command is wrong."""
    command = arguments[0] if arguments else "serve"
    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return WRONG
    if len(arguments) > 1 or command not in COMMANDS:
        print(USAGE, file=sys.stderr)
        return WRONG
    os.umask(0o077)
    return COMMANDS[command](settings)


def serve(settings: Settings) -> int:
    from actions.directory.site import ListsError
    from actions.serving import NotMigrated, run

    set_up_logs()
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(run(settings))
    except (NotMigrated, ListsError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def migrate(settings: Settings) -> int:
    from actions.store.migrate import upgrade

    upgrade(settings.database_url)
    return 0


def verify(settings: Settings) -> int:
    from actions.serving import first_bad_row

    bad = asyncio.run(first_bad_row(settings))
    print("The audit trail is whole." if bad is None else f"Row {bad} of the audit trail is wrong.")
    return 0 if bad is None else 1


COMMANDS = {"serve": serve, "migrate": migrate, "verify": verify}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
