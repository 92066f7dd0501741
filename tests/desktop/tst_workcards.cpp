#include "desktop/widgets/statusbar.h"

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
};

QTEST_MAIN(TestWorkCards)
#include "tst_workcards.moc"
