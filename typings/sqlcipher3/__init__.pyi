# sqlcipher3 brings no types. It is the standard library's sqlite3, built on another SQLite.
from sqlite3 import *  # noqa: F403
