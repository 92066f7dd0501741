#include "desktop/session/jobs.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace driftgate
{

namespace
{

constexpr size_t LongestLog = 5000;
constexpr std::chrono::milliseconds Slow{400};

} // namespace

/// What workers write and the window reads when it next looks.
struct JobHandle::Shared {
    QMutex mutex;
    size_t done = 0;
    size_t all = 0;
    QString detail;
    bool waiting = false;
    QString warning; ///< empty: none
    QString warningDetail;
    std::function<void()> touched;
};

void JobHandle::progress(size_t done, size_t all) const
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->done = done;
        m_shared->all = all;
    }
    m_shared->touched();
}

void JobHandle::detail(const QString &text) const
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->detail = text;
    }
    m_shared->touched();
}

void JobHandle::warn(const QString &text, const QString &detail) const
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->warning = text;
    m_shared->warningDetail = detail;
}

void JobHandle::setWaiting(bool waiting) const
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->waiting = waiting;
    }
    m_shared->touched();
}

Jobs::Jobs(std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_log(std::make_shared<std::vector<ActivityEntry>>())
{
    // More workers than processors: a walk that waits to be asked for more, an index under way
    // and a blame must not keep out what somebody looks at.
    m_pool.setMaxThreadCount(QThread::idealThreadCount() + 4);
}

Jobs::~Jobs()
{
    cancelAll();
    m_pool.waitForDone();
}

JobHandle Jobs::begin(Request request)
{
    if (!request.slot.isEmpty())
        cancelSlot(request.slot);
    const JobId id = m_next++;
    Job job;
    job.info.id = id;
    job.info.title = request.title;
    job.info.startedAt = m_clock->now();
    job.shared = std::make_shared<JobHandle::Shared>();
    const auto pending = std::make_shared<std::atomic_bool>(false);
    job.shared->touched = [this, pending] {
        // Many small steps of a worker become one event.
        if (!pending->exchange(true))
            QMetaObject::invokeMethod(
                this,
                [this, pending] {
                    pending->store(false);
                    touch();
                },
                Qt::QueuedConnection);
    };
    JobHandle handle;
    handle.m_id = id;
    handle.m_cancel = job.cancel.get_token();
    handle.m_shared = job.shared;
    if (!request.slot.isEmpty())
        m_slots[request.slot] = id;
    if (request.show == Show::WhenSlow)
        QTimer::singleShot(Slow, this, &Jobs::touch);
    job.request = std::move(request);
    m_jobs.emplace(id, std::move(job));
    touch();
    return handle;
}

bool Jobs::isCurrent(JobId id) const
{
    const auto it = m_jobs.find(id);
    return it != m_jobs.end() && !it->second.stale;
}

void Jobs::cancel(JobId id)
{
    const auto it = m_jobs.find(id);
    if (it == m_jobs.end() || it->second.cancelled)
        return;
    it->second.cancelled = true;
    it->second.cancel.request_stop();
    touch();
}

void Jobs::cancelSlot(const QString &slot)
{
    const auto it = m_slots.find(slot);
    if (it == m_slots.end())
        return;
    if (const auto job = m_jobs.find(it->second); job != m_jobs.end()) {
        job->second.stale = true;
        job->second.cancel.request_stop();
        touch();
    }
}

void Jobs::cancelAll()
{
    for (auto &[id, job] : m_jobs) {
        job.stale = true;
        job.cancel.request_stop();
    }
}

void Jobs::end(JobId id, const Error *error)
{
    const auto it = m_jobs.find(id);
    if (it == m_jobs.end())
        return;
    const Job job = std::move(it->second);
    m_jobs.erase(it);
    if (const auto slot = m_slots.find(job.request.slot);
        slot != m_slots.end() && slot->second == id)
        m_slots.erase(slot);
    const TimePoint now = m_clock->now();
    // What was to be cancelled and came to its end all the same was not cancelled.
    const bool isCut = error != nullptr && error->code == ErrorCode::Cancelled;
    const bool failed = error != nullptr && !isCut;
    const bool silent = job.request.show == Show::Never ||
                        (job.request.show == Show::WhenSlow && now - job.info.startedAt < Slow);
    if (job.stale || (silent && !failed && !(isCut && job.cancelled))) {
        touch();
        return;
    }
    ActivityEntry entry;
    entry.at = job.info.startedAt;
    entry.took = now - job.info.startedAt;
    entry.outcome = failed  ? ActivityEntry::Outcome::Failed
                    : isCut ? ActivityEntry::Outcome::Cancelled
                            : ActivityEntry::Outcome::Done;
    entry.text =
        failed || isCut || job.request.done.isEmpty() ? job.request.title : job.request.done;
    if (failed)
        entry.detail = error->toString();
    const QMutexLocker lock(&job.shared->mutex);
    if (error == nullptr && !job.shared->warning.isEmpty()) {
        entry.outcome = ActivityEntry::Outcome::Warning;
        entry.text = job.shared->warning;
        entry.detail = job.shared->warningDetail;
    }
    m_failures += failed ? 1 : 0;
    m_log->push_back(std::move(entry));
    if (m_log->size() > LongestLog)
        m_log->erase(m_log->begin(), m_log->begin() + LongestLog / 10);
    m_published.reset();
    touch();
}

void Jobs::log(ActivityEntry::Outcome outcome, const QString &text, const QString &detail)
{
    m_failures += outcome == ActivityEntry::Outcome::Failed ? 1 : 0;
    m_log->push_back({m_clock->now(), {}, outcome, text, detail});
    m_published.reset();
    touch();
}

void Jobs::post(const JobHandle &handle, std::function<void()> part)
{
    QMetaObject::invokeMethod(
        this,
        [this, id = handle.id(), part = std::move(part)] {
            if (isCurrent(id))
                part();
        },
        Qt::QueuedConnection);
}

bool Jobs::pull(const Job &job, JobInfo &info) const
{
    info = job.info;
    const QMutexLocker lock(&job.shared->mutex);
    info.done = job.shared->done;
    info.all = job.shared->all;
    info.detail = job.shared->detail;
    return !job.shared->waiting;
}

std::vector<JobInfo> Jobs::running() const
{
    std::vector<JobInfo> out;
    const TimePoint now = m_clock->now();
    for (const auto &[id, job] : m_jobs) {
        if (job.cancelled || job.stale || job.request.show == Show::Never)
            continue;
        if (job.request.show == Show::WhenSlow && now - job.info.startedAt < Slow)
            continue;
        if (JobInfo info; pull(job, info))
            out.push_back(std::move(info));
    }
    return out;
}

std::shared_ptr<const ActivitySnapshot> Jobs::snapshot() const
{
    if (!m_published)
        m_published = std::make_shared<const std::vector<ActivityEntry>>(*m_log);
    auto out = std::make_shared<ActivitySnapshot>();
    out->running = running();
    out->entries = m_published;
    out->failures = m_failures;
    return out;
}

void Jobs::touch()
{
    if (m_touched)
        return;
    m_touched = true;
    QTimer::singleShot(50, this, [this] {
        m_touched = false;
        Q_EMIT changed();
    });
}

} // namespace driftgate
