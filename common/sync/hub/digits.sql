-- The digit of a kiosk that is gone is another one's one day: there are but nine. PostgreSQL 15 or later.

ALTER TABLE hub.terminal DROP CONSTRAINT terminal_digit_key;
CREATE UNIQUE INDEX terminal_digit ON hub.terminal (digit) WHERE revoked_at IS NULL;
