# SPDX-License-Identifier: Apache-2.0
"""Writes the generated pages of docs/ anew: `make docs`."""

from docs import conversation_page, rules_page

if __name__ == "__main__":
    rules_page.main()
    conversation_page.main()
