#pragma once

#include "needed.h"

#include <QFile>
#include <QString>

#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace driftgate::test
{

/// Disks of a few pages: real ones, in a mount namespace that this process and those it starts have
/// for themselves.
class SmallDisk
{
public:
    /// To be called in main(), before there is a thread. It begins the program again, in the
    /// namespace: one that was begun outside does not find its own file from within. Where the
    /// system does not let us, there are no small disks.
    static void enter(char **arguments)
    {
        isEntered() = qEnvironmentVariableIsSet(Mark);
        const QByteArray user = QByteArray::number(::getuid());
        const QByteArray group = QByteArray::number(::getgid());
        const QByteArray program =
            QFile::encodeName(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
        const bool isIn = !isEntered() && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
                          write("/proc/self/uid_map", user + ' ' + user + " 1") &&
                          write("/proc/self/setgroups", "deny") &&
                          write("/proc/self/gid_map", group + ' ' + group + " 1") &&
                          ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        if (isIn && qputenv(Mark, "1"))
            ::execv(program.constData(), arguments);
    }
    [[nodiscard]] static bool &isEntered()
    {
        static bool out = false;
        return out;
    }

    /// Over a folder that is there. `pages`: of 4 KiB.
    SmallDisk(QString folder, int pages)
        : m_folder(std::move(folder))
    {
        if (!mountIt(0, pages))
            qFatal("a small disk cannot be mounted");
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    /// What is on it stays.
    void grow()
    {
        if (!mountIt(MS_REMOUNT, 1024))
            qFatal("the small disk cannot be made larger");
    }

private:
    static constexpr const char *Mark = "DRIFTGATE_SMALL_DISKS";

    bool mountIt(unsigned long flags, int pages)
    {
        const QByteArray options = "size=" + QByteArray::number(pages * 4096);
        return ::mount("tmpfs", QFile::encodeName(m_folder).constData(), "tmpfs", flags,
                       options.constData()) == 0;
    }
    static bool write(const char *path, const QByteArray &text)
    {
        const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
        const bool out = fd >= 0 && ::write(fd, text.constData(), size_t(text.size())) >= 0;
        if (fd >= 0)
            ::close(fd);
        return out;
    }

    QString m_folder;
};

} // namespace driftgate::test
