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
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EEXIST: "已经有同名的文件或文件夹",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTEMPTY: "文件夹里还有东西",
    errno.EBUSY: "正被别的程序使用",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
    errno.ENODEV: "没有这个设备",
    errno.ENXIO: "没有这个设备",
    errno.ETIMEDOUT: "等不到回应",
    errno.EXDEV: "不在同一个磁盘上",
    errno.ENOTSUP: "这里不支持这样做",
    errno.ENOMEM: "内存不够",
}


def reason(error: BaseException) -> str:
    """Why the system refused, in Chinese where it is a usual case."""
    number = getattr(error, "errno", None) or 0
    return REASONS.get(number) or getattr(error, "strerror", None) or str(error)
