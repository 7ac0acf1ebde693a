# SPDX-License-Identifier: Apache-2.0
"""The backend action server: rules, use cases, storage, queues and web pages."""
