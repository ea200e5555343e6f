"""What the operating system says when it refuses, in Chinese."""

from __future__ import annotations

import errno

REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.EFBIG: "文件太大",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.EINVAL: "不是普通文件",
    errno.EIO: "磁盘读写出错",
}


def reason(error: BaseException) -> str:
    """Why the system refused, in Chinese where it is a usual case."""
    number = getattr(error, "errno", None) or 0
    return REASONS.get(number) or getattr(error, "strerror", None) or str(error)
