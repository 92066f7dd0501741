#include "desktop/pages/synccard.h"
#include "desktop/session/jobs.h"
#include "desktop/session/syncwords.h"
#include "desktop/widgets/statusbar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace driftgate;
using namespace Qt::StringLiterals;

namespace
{

constexpr int Timeout = 60'000;

ActivitySnapshot activityOf(const std::vector<JobId> &ids)
{
    ActivitySnapshot out;
    for (const JobId id : ids)
        out.running.emplace_back().id = id;
    out.entries = std::make_shared<const std::vector<ActivityEntry>>();
    return out;
}

std::shared_ptr<SyncSnapshot> syncWith(const std::vector<StepState> &states)
{
    auto plan = std::make_shared<Plan>();
    auto out = std::make_shared<SyncSnapshot>();
    out->id = 7;
    for (size_t i = 0; i < states.size(); ++i) {
        Action action;
        action.key = {"", "ConfigMap", "shop", std::to_string(i)};
        action.verb = ActionVerb::Update;
        plan->actions.push_back(std::move(action));
        StepProgress &step = out->steps.emplace_back();
        step.action = i;
        step.state = states[i];
    }
    out->plan = std::move(plan);
    return out;
}

} // namespace

/// Work under way, as it is shown and offered to be stopped.
class TestWorkCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelIsForTheJobThatWasShown()
    {
        StatusBar bar;
        bar.show();
        JobId wanted = 0;
        connect(&bar, &StatusBar::cancelWanted, this, [&wanted](JobId id) { wanted = id; });
        auto *const cancel = bar.findChild<QToolButton *>(u"cancelJob"_s);
        bar.setActivity(activityOf({1, 2}));
        // Another one took its place just when the button was clicked.
        bar.setActivity(activityOf({2}));
        cancel->click();
        QCOMPARE(wanted, JobId{0});
        QVERIFY(QTest::qWaitFor(
            [&] {
                cancel->click();
                return wanted != 0;
            },
            Timeout));
        QCOMPARE(wanted, JobId{2});
        // Or while it was held down.
        wanted = 0;
        QTest::mousePress(cancel, Qt::LeftButton);
        bar.setActivity(activityOf({3}));
        QTest::mouseRelease(cancel, Qt::LeftButton);
        QCOMPARE(wanted, JobId{0});
    }

    void theStatusBarStaysWithItsJob()
    {
        StatusBar bar;
        bar.setActivity(activityOf({5}));
        // An older one that was not shown yet.
        bar.setActivity(activityOf({3, 5}));
        JobId wanted = 0;
        connect(&bar, &StatusBar::cancelWanted, this, [&wanted](JobId id) { wanted = id; });
        auto *const cancel = bar.findChild<QToolButton *>(u"cancelJob"_s);
        QVERIFY(QTest::qWaitFor(
            [&] {
                cancel->click();
                return wanted != 0;
            },
            Timeout));
        QCOMPARE(wanted, JobId{5});
    }

    void stopGoesWithTheLastObject()
    {
        SyncCard card;
        const auto *const stop = card.findChild<QPushButton *>(u"stopSync"_s);
        const auto offers = [&](const std::vector<StepState> &states) {
            card.setSync(syncWith(states), {});
            return stop->isVisibleTo(&card);
        };
        QVERIFY(offers({}));
        QVERIFY(offers({StepState::Done, StepState::Waiting}));
        QVERIFY(offers({StepState::Done, StepState::Checking}));
        QVERIFY(!offers({StepState::Done, StepState::Unchanged}));
    }

    void onlyWhatWasCutOffIsLoggedAsCancelled()
    {
        Jobs jobs(std::make_shared<SystemClock>());
        const auto end = [&jobs](Result<bool> result) {
            const JobHandle handle = jobs.begin({{}, u"Syncing"_s, u"Synced"_s});
            jobs.cancel(handle.id());
            jobs.deliver<bool>(handle, std::move(result), [](const Result<bool> &) {});
            return jobs.snapshot()->entries->back();
        };
        const ActivityEntry done = end(true);
        QCOMPARE(done.outcome, ActivityEntry::Outcome::Done);
        QCOMPARE(done.text, u"Synced"_s);
        QCOMPARE(end(cancelled()).outcome, ActivityEntry::Outcome::Cancelled);
        QCOMPARE(end(fail(ErrorCode::Io, u"full"_s)).outcome, ActivityEntry::Outcome::Failed);
    }

    void aSyncThatIsNotOnRecordIsNoSuccess()
    {
        SyncReport report;
        report.recordError = Error{ErrorCode::Io, u"no room"_s, {}};
        for (const SyncEnd end : {SyncEnd::Done, SyncEnd::Cancelled, SyncEnd::Failed}) {
            report.outcome.end = end;
            report.outcome.error = end == SyncEnd::Failed
                                       ? std::optional(Error{ErrorCode::Invalid, u"refused"_s, {}})
                                       : std::nullopt;
            const auto problem = problemOf(report, false);
            QVERIFY(problem);
            QCOMPARE(problem->text, u"no room"_s);
        }
    }
};

QTEST_MAIN(TestWorkCards)
#include "tst_workcards.moc"
