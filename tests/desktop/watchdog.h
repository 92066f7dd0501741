#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>
#include <sys/syscall.h>
#include <unistd.h>

namespace driftgate::test
{

/// An application that knows how long its event loop was held up by a single event: what a person
/// feels as the window standing still.
class Watchdog : public QApplication
{
public:
    using QApplication::QApplication;

    struct Block {
        double wall = 0; ///< milliseconds
        double busy =
            0;        ///< of these, on the processor: what another program's load does not change
        QString what; ///< the event and its receiver
    };

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const QEvent::Type type = event->type();
        const QString who = QString::fromLatin1(receiver->metaObject()->className());
        QElapsedTimer wall;
        wall.start();
        const double before = processorTime();
        const bool out = QApplication::notify(receiver, event);
        const Block block{
            static_cast<double>(wall.nsecsElapsed()) / 1e6, processorTime() - before,
            QStringLiteral("%1 of %2")
                .arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)),
                     who)};
        --m_depth;
        if (block.busy > m_longest.busy)
            m_longest = block;
        m_blocks.push_back(block.busy);
        return out;
    }

    void restart()
    {
        m_longest = {};
        m_blocks.clear();
    }
    [[nodiscard]] const Block &longest() const { return m_longest; }
    [[nodiscard]] size_t events() const { return m_blocks.size(); }
    [[nodiscard]] std::ptrdiff_t longerThan(double milliseconds) const
    {
        return std::ranges::count_if(m_blocks, [=](double busy) { return busy > milliseconds; });
    }

    /// Processor time of this thread, in milliseconds.
    static double processorTime()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    /// Bytes that this thread, or with `whole` the program, has read so far; -1: not known here.
    static qint64 bytesRead(bool whole)
    {
        QFile file(whole ? QStringLiteral("/proc/self/io")
                         : QStringLiteral("/proc/self/task/%1/io").arg(::syscall(SYS_gettid)));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("rchar: "))
                return line.sliced(7).toLongLong();
        }
        return -1;
    }

private:
    int m_depth = 0;
    Block m_longest;
    std::vector<double> m_blocks;
};

} // namespace driftgate::test
