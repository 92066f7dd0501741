#include "sync/lease.h"

#include "cluster/fieldset.h"
#include "cluster/kubernetes/gate.h"
#include "sync/setparent.h"
#include "sync/text.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

#include <charconv>
#include <csignal>
#include <filesystem>
#include <mutex>
#include <set>

namespace driftgate
{

namespace
{

constexpr const char *HolderProcess = "driftgate.dev/holder-process";
constexpr std::chrono::seconds RenewEvery{15};
constexpr int TakeAttempts = 3;

/// This boot of this machine, and the set of processes that sees its numbers: elsewhere the same
/// number is another program.
std::string machine()
{
    std::error_code error;
    const auto space = std::filesystem::read_symlink("/proc/self/ns/pid", error);
    return QSysInfo::bootUniqueId().toStdString() + '/' + space.string();
}

/// The leases that this program holds now, by their field managers.
class HeldHere
{
public:
    void add(const std::string &manager)
    {
        const std::scoped_lock lock(m_mutex);
        m_managers.insert(manager);
    }
    void remove(const std::string &manager)
    {
        const std::scoped_lock lock(m_mutex);
        m_managers.erase(manager);
    }
    [[nodiscard]] bool has(std::string_view manager) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_managers.contains(manager);
    }

private:
    mutable std::mutex m_mutex;
    std::set<std::string, std::less<>> m_managers;
};

HeldHere &heldHere()
{
    static HeldHere out;
    return out;
}

std::string processOf(const std::string &manager)
{
    return machine() + '/' + std::to_string(QCoreApplication::applicationPid()) + '/' + manager;
}

/// Whoever wrote this ran here, and does not hold it any more: the program is gone, or it is this
/// one, which could not give it back when the cluster was away.
bool isGone(std::string_view process)
{
    const size_t last = process.rfind('/');
    const size_t before = last == 0 ? std::string_view::npos : process.rfind('/', last - 1);
    if (last == std::string_view::npos || before == std::string_view::npos ||
        process.substr(0, before) != machine())
        return false;
    const std::string_view number = process.substr(before + 1, last - before - 1);
    pid_t pid = 0;
    const char *const begin = number.data();
    const char *const end = begin + number.size();
    if (std::from_chars(begin, end, pid).ptr != end || pid <= 0)
        return false;
    if (pid == QCoreApplication::applicationPid())
        return !heldHere().has(process.substr(last + 1));
    return ::kill(pid, 0) != 0 && errno == ESRCH;
}

/// metav1.MicroTime wants the fraction.
std::string microTime(TimePoint time)
{
    std::string out = formatTime(time);
    out.pop_back();
    return out + ".000000Z";
}

std::unexpected<Error> heldBy(const Object &lease, const std::string &application)
{
    const std::string holder(lease.value.stringAt({"spec", "holderIdentity"}));
    const auto since = parseTime(lease.value.stringAt({"spec", "acquireTime"}));
    return fail(
        ErrorCode::Conflict,
        since ? SyncText::tr("%1 is being synced by %2 since %3")
                    .arg(QString::fromStdString(application), QString::fromStdString(holder),
                         QString::fromStdString(formatTime(*since)))
              : SyncText::tr("%1 is being synced by %2")
                    .arg(QString::fromStdString(application), QString::fromStdString(holder)));
}

bool isLeftBehind(const Object &lease, TimePoint now)
{
    if (lease.value.stringAt({"spec", "holderIdentity"}).empty() ||
        isGone(lease.annotation(HolderProcess)))
        return true;
    const auto renewed = parseTime(lease.value.stringAt({"spec", "renewTime"}));
    const Value *const seconds = lease.value.find({"spec", "leaseDurationSeconds"});
    const auto duration = std::chrono::seconds(seconds ? seconds->toInteger().value_or(0)
                                                       : SyncLease::Duration.count());
    return !renewed || *renewed + duration < now;
}

} // namespace

SyncLease::SyncLease(std::shared_ptr<Cluster> cluster, std::shared_ptr<const Clock> clock,
                     LeaseWish wish)
    : m_cluster(std::move(cluster))
    , m_clock(std::move(clock))
    , m_wish(std::move(wish))
    , m_manager(QStringLiteral("driftgate-%1-syncer")
                    .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'))
                    .toStdString())
    , m_acquired(m_clock->now())
    , m_renewed(m_acquired)
    , m_held(m_acquired)
{
    heldHere().add(m_manager);
}

SyncLease::~SyncLease()
{
    heldHere().remove(m_manager);
}

ObjectKey SyncLease::keyOf(const LeaseWish &wish)
{
    return {"coordination.k8s.io", "Lease", wish.ns, "driftgate-" + objectNameOf(wish.application)};
}

Object SyncLease::object() const
{
    Object out;
    out.key = keyOf(m_wish);
    out.apiVersion = "coordination.k8s.io/v1";
    out.value.set("apiVersion", Value::string(out.apiVersion));
    out.value.set("kind", Value::string("Lease"));
    out.value.set({"metadata", "name"}, Value::string(out.key.name));
    out.value.set({"metadata", "namespace"}, Value::string(out.key.ns));
    out.value.set({"metadata", "annotations", "driftgate.dev/application"},
                  Value::string(m_wish.application));
    out.value.set({"metadata", "annotations", HolderProcess}, Value::string(processOf(m_manager)));
    out.value.set({"spec", "holderIdentity"}, Value::string(m_wish.by + " (" + m_wish.host + ')'));
    out.value.set({"spec", "leaseDurationSeconds"}, Value::integer(Duration.count()));
    out.value.set({"spec", "acquireTime"}, Value::string(microTime(m_acquired)));
    out.value.set({"spec", "renewTime"}, Value::string(microTime(m_renewed)));
    return out;
}

QCoro::Task<Result<ApplyOutcome>> SyncLease::write(bool force, std::string version,
                                                   CancelToken cancel)
{
    ApplyRequest request;
    request.object = object();
    request.fieldManager = m_manager;
    request.force = force;
    // As a precondition: another one, or none, is not this Lease.
    if (!m_uid.empty())
        request.object.value.set({"metadata", "uid"}, Value::string(m_uid));
    if (!version.empty())
        request.object.value.set({"metadata", "resourceVersion"}, Value::string(version));
    Result<ApplyOutcome> outcome = co_await m_cluster->apply(std::move(request), cancel);
    if (outcome && outcome->object) {
        m_uid = outcome->object->value.stringAt({"metadata", "uid"});
        m_version = outcome->object->value.stringAt({"metadata", "resourceVersion"});
    }
    co_return outcome;
}

QCoro::Task<Result<std::shared_ptr<SyncLease>>> SyncLease::take(std::shared_ptr<Cluster> cluster,
                                                                std::shared_ptr<const Clock> clock,
                                                                LeaseWish wish, CancelToken cancel)
{
    std::shared_ptr<SyncLease> out(new SyncLease(cluster, std::move(clock), wish));
    for (int attempt = 1;; ++attempt) {
        // One that is there already, by the same words, would not be in conflict: another holder's
        // process differs.
        const Result<ApplyOutcome> outcome = co_await out->write(false, {}, cancel);
        if (!outcome)
            co_return fail(outcome.error());
        if (outcome->conflicts.empty())
            break;
        const auto live = co_await cluster->get(keyOf(wish), "v1", cancel);
        if (!live)
            co_return fail(live.error());
        if (!*live && attempt < TakeAttempts)
            continue;
        if (!*live)
            co_return fail(ErrorCode::Conflict,
                           SyncText::tr("Others keep syncing this application"));
        if (!isLeftBehind(**live, out->m_clock->now()))
            co_return heldBy(**live, wish.application);
        out->m_uid = (*live)->value.stringAt({"metadata", "uid"});
        const Result<ApplyOutcome> taken = co_await out->write(
            true, std::string((*live)->value.stringAt({"metadata", "resourceVersion"})), cancel);
        if (taken)
            break;
        // Somebody else found it left behind too, and was quicker.
        if (taken.error().code != ErrorCode::Conflict || attempt == TakeAttempts)
            co_return fail(taken.error());
        out->m_uid.clear();
    }
    out->keep();
    co_return out;
}

void SyncLease::keep()
{
    m_timer.setInterval(RenewEvery);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [weak = weak_from_this()] {
        if (const auto self = weak.lock(); self && !self->m_isRenewing)
            self->renew();
    });
    m_timer.start();
}

QCoro::Task<> SyncLease::renew()
{
    const auto self = shared_from_this(); // until it is answered
    m_isRenewing = true;
    const TimePoint before = std::exchange(m_renewed, m_clock->now());
    const Result<ApplyOutcome> outcome = co_await write(false, {}, {});
    m_isRenewing = false;
    if (outcome && outcome->conflicts.empty()) {
        m_held = m_renewed;
        co_return;
    }
    m_renewed = before;
    const bool isTaken = outcome || outcome.error().code == ErrorCode::Conflict ||
                         outcome.error().code == ErrorCode::NotFound;
    if (isTaken && !m_isReleased) {
        m_lost = Error{ErrorCode::Conflict,
                       SyncText::tr("Somebody else took over the sync of %1")
                           .arg(QString::fromStdString(m_wish.application)),
                       {}};
    }
}

bool SyncLease::isOverdue() const
{
    return m_held + Duration < m_clock->now();
}

QCoro::Task<> SyncLease::confirm()
{
    const auto self = shared_from_this();
    while (m_isRenewing)
        std::ignore = co_await pause(std::chrono::milliseconds(20), {});
    if (!m_lost && isOverdue())
        co_await renew();
}

std::optional<Error> SyncLease::lost() const
{
    if (!m_lost && isOverdue()) {
        return Error{ErrorCode::Timeout,
                     SyncText::tr("The Lease of the sync of %1 could not be renewed in time")
                         .arg(QString::fromStdString(m_wish.application)),
                     {}};
    }
    return std::optional(m_lost);
}

QCoro::Task<> SyncLease::release()
{
    const auto self = shared_from_this();
    m_isReleased = true;
    m_timer.stop();
    // One under way would make it anew, or move its version on.
    while (m_isRenewing)
        std::ignore = co_await pause(std::chrono::milliseconds(20), {});
    if (m_lost)
        co_return;
    DeleteRequest request;
    request.key = keyOf(m_wish);
    request.version = "v1";
    request.uid = m_uid;
    request.resourceVersion = m_version;
    std::ignore = co_await m_cluster->remove(std::move(request), {});
}

} // namespace driftgate
