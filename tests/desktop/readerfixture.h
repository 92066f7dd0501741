#pragma once

#include "desktop/session/fleetreader.h"
#include "desktop/session/planreader.h"
#include "desktop/session/reviewreader.h"

#include <QTest>

namespace driftgate::test
{

/// The session's readers without a session and a window: what they are told when is the test's to
/// say.
class ReaderFixture
{
public:
    explicit ReaderFixture(std::shared_ptr<Workspace> workspace)
        : jobs(std::make_shared<SystemClock>())
        , engine(jobs)
    {
        context.jobs = &jobs;
        context.engine = &engine;
        context.workspace = workspace;
        context.inspector = std::make_shared<Inspector>(workspace);
        fleet.start(context);
        review.start(context);
        plan.start(context);
    }
    ~ReaderFixture()
    {
        // Readers go first, so nothing may be delivered to them any more.
        jobs.cancelAll();
    }
    ReaderFixture(const ReaderFixture &) = delete;
    ReaderFixture &operator=(const ReaderFixture &) = delete;

    /// The machine is shared: what is waited for comes long before this.
    template<class Condition>
    [[nodiscard]] static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }
    [[nodiscard]] bool waitFleet()
    {
        return wait([this] { return fleet.snapshot()->reading == 0; });
    }
    [[nodiscard]] bool waitPlan()
    {
        return wait([this] { return plan.snapshot() && !plan.snapshot()->running; });
    }
    [[nodiscard]] FleetCell cell(const char *application, const char *cluster) const
    {
        const FleetCell *const found =
            fleet.snapshot()->find(ApplicationName(application), ClusterName(cluster));
        return found == nullptr ? FleetCell() : *found;
    }
    /// Reads a cluster again, and waits until that application's state is a newer one.
    [[nodiscard]] bool readAgain(const char *application, const char *cluster)
    {
        const auto before = cell(application, cluster).state;
        fleet.refresh(ClusterName(cluster));
        return wait([&] { return cell(application, cluster).state != before; });
    }

    Jobs jobs;
    WorkLoop engine;
    SessionContext context;
    FleetReader fleet;
    ReviewReader review;
    PlanReader plan;
};

} // namespace driftgate::test
