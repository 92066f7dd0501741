#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/result.h"
#include "desktop/session/snapshots.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>

namespace driftgate
{

class WorkLoop;

/// What a job's work holds: whether it is still wanted, and where to tell how far it is. May be
/// copied into any thread.
class JobHandle
{
public:
    [[nodiscard]] const CancelToken &cancel() const { return m_cancel; }
    [[nodiscard]] JobId id() const { return m_id; }
    /// From any thread; the last of many calls within a moment is what is shown.
    void progress(size_t done, size_t all) const;
    void detail(const QString &text) const;
    /// The job comes to its end, but not all went well: what the log says instead of that it did.
    void warn(const QString &text, const QString &detail) const;
    /// While it waits to be asked for more, a job is not shown.
    void setWaiting(bool waiting) const;

private:
    friend class Jobs;
    struct Shared;
    JobId m_id = 0;
    CancelToken m_cancel;
    std::shared_ptr<Shared> m_shared;
};

/// All work that is not done in the window's thread. The one place that starts it, knows whether
/// its result is still wanted, and drops stale results: a job that is started in a slot
/// supersedes and cancels the one that ran there before, and only the newest job of a slot
/// delivers. Lives in the window's thread.
class Jobs : public QObject
{
    Q_OBJECT

public:
    Jobs(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    /// Cancels everything and waits until it has stopped.
    ~Jobs() override;

    /// How a job shows in Activity.
    enum class Show { Always, WhenSlow, Never };
    struct Request {
        QString slot;  ///< what it replaces; empty: nothing
        QString title; ///< "Reading staging"
        QString done;  ///< what the log says when it went well; empty: the title
        Show show = Show::Always;
        int priority = 0; ///< among those that wait for a worker; Urgent: a person looks at it
    };
    static constexpr int Urgent = 1;

    /// Computes in the pool. `work` runs in a worker; `deliver` gets its result in the window's
    /// thread, unless the job was superseded.
    template<class T>
    JobId inPool(Request request, std::function<Result<T>(const JobHandle &)> work,
                 std::function<void(Result<T>)> deliver)
    {
        const int priority = request.priority;
        const JobHandle handle = begin(std::move(request));
        m_pool.start(
            [this, handle, work = std::move(work), deliver = std::move(deliver)] {
                auto result = std::make_shared<Result<T>>(work(handle));
                QMetaObject::invokeMethod(this, [this, handle, result, deliver] {
                    this->deliver(handle, std::move(*result), deliver);
                });
            },
            priority);
        return handle.id();
    }

    /// For work that ends elsewhere (the engine's coroutines): begin, then deliver from the
    /// window's thread.
    [[nodiscard]] JobHandle begin(Request request);
    template<class T>
    void deliver(const JobHandle &handle, Result<T> result,
                 const std::function<void(Result<T>)> &to)
    {
        const bool wanted = isCurrent(handle.id());
        end(handle.id(), result ? nullptr : &result.error());
        if (wanted)
            to(std::move(result));
    }

    /// Hands a part of a job's result to the window's thread, from any thread, in order. Dropped
    /// once the job is no longer wanted.
    void post(const JobHandle &handle, std::function<void()> part);

    [[nodiscard]] bool isCurrent(JobId id) const;
    /// What the user asks for: the job ends soon and delivers ErrorCode::Cancelled.
    void cancel(JobId id);
    /// Nobody wants the result any more: nothing is delivered.
    void cancelSlot(const QString &slot);
    void cancelAll();
    [[nodiscard]] std::vector<JobInfo> running() const; ///< those that are shown

    /// Writes something into the log that was no job.
    void log(ActivityEntry::Outcome outcome, const QString &text, const QString &detail = {});
    [[nodiscard]] std::shared_ptr<const ActivitySnapshot> snapshot() const;

Q_SIGNALS:
    void changed(); ///< at most once per turn of the event loop and 50 ms

private:
    struct Job {
        JobInfo info;
        Request request;
        CancelSource cancel;
        std::shared_ptr<JobHandle::Shared> shared;
        bool cancelled = false; ///< by the user
        bool stale = false;     ///< superseded: nothing is delivered
    };
    void end(JobId id, const Error *error);
    /// False: the job waits and is not shown.
    bool pull(const Job &job, JobInfo &info) const;
    void touch();

    std::shared_ptr<const Clock> m_clock;
    QThreadPool m_pool;
    JobId m_next = 1;
    std::map<JobId, Job> m_jobs;
    std::map<QString, JobId> m_slots;
    std::shared_ptr<std::vector<ActivityEntry>> m_log;
    mutable std::shared_ptr<const std::vector<ActivityEntry>> m_published;
    size_t m_failures = 0;
    bool m_touched = false;
};

} // namespace driftgate
