"""How the hub is saved, as staff are told: calm as long as it is, and what to say to whom when it is not."""

from datetime import timedelta

from common.sync.terminal.wire import Health

LAMP = "backup"
_LATE = timedelta(hours=36)


def is_saved(health: Health) -> bool:
    """Whether the newest proved backup is as new as one a night makes it, and nothing has gone wrong since."""
    return health.problem is None and health.proved_at is not None and health.age < _LATE


def backup_lamp(health: Health) -> tuple[str, str, str]:
    """The state of the lamp and its words, Chinese and English. A hub of yesterday need not have a backup yet."""
    if health.age < _LATE and health.problem is None:
        return "ok", "中心的备份正常", "The hub is saved"
    if health.problem is not None:
        return "warning", "中心的备份没有成功，请告诉管理员", "The hub's backup failed: tell whoever runs it"
    days = health.age.days
    return (
        "warning",
        f"中心已有 {days} 天没有备份，请告诉管理员",
        f"The hub was not saved for {days} day{'s' if days > 1 else ''}: tell whoever runs it",
    )
