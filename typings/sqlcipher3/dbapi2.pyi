# The same names as sqlite3.dbapi2.
from sqlite3.dbapi2 import *  # noqa: F403
