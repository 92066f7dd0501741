#include "desktop/approvefixture.h"
#include "desktop/models/ledgermodel.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/guidebar.h"
#include "desktop/pages/historypage.h"
#include "desktop/pages/ledgerpane.h"
#include "desktop/pages/rollbackdialog.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// The way from an approval over a sync to a rollback, on a demo of its own, by keys and clicks.
/// Each test goes on where the one before it left the demo.
class TestWindowApprove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        ApproveFixture::beAlice();
        m_fixture = std::make_unique<ApproveFixture>(WindowFixture::environmentIn(m_folder));
        for (QAbstractItemModel *const model : f().window().findChildren<QAbstractItemModel *>()) {
            if (QString::fromLatin1(model->metaObject()->className()).startsWith(u"driftgate::"))
                new QAbstractItemModelTester(
                    model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        }
        QTest::mouseClick(f().find<QPushButton>("openDemo"), Qt::LeftButton);
        QVERIFY(f().waitOpen());
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void theGuideBeginsInTheDemo()
    {
        QVERIFY(guide().isVisible());
        QCOMPARE(guide().step(), GuideBar::Open);
        f().press("guidePlace");
        QCOMPARE(f().window().page(), MainWindow::Fleet);
        QVERIFY(f().fleetTable()->currentIndex() == f().cell(u"checkout"_s, u"prod-eu"_s));
        f().picture(u"guide"_s);
    }

    void aSyncWithoutApprovalIsRefusedAndSaysWhy()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        QVERIFY(f().waitPlan());
        QCOMPARE(guide().step(), GuideBar::Approve);
        QVERIFY(f().syncButton().isVisible());
        QVERIFY(!f().syncButton().isEnabled());
        QVERIFY(!f().decision().missing.empty());
        QCOMPARE(f().why(), f().decision().missing.front());
        // The button says what it would do, in a sentence.
        const QString sentence = f().syncButton().sentence();
        QVERIFY2(sentence.startsWith(u"Sync checkout to "), qUtf8Printable(sentence));
        QVERIFY2(sentence.contains(u" on prod-eu: "), qUtf8Printable(sentence));
        f().press(Qt::Key_Return, Qt::ControlModifier);
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().session().syncs()->syncs.empty());
        QCOMPARE(f().window().page(), MainWindow::Review);
        f().picture(u"unapproved"_s);
    }

    void theObjectsStandByWhatIsDoneToThem()
    {
        const Plan &plan = *f().session().plan()->plan();
        const auto *const model = static_cast<ObjectListModel *>(f().objectList()->model());
        QCOMPARE(model->plan().get(), &plan);
        QCOMPARE(static_cast<size_t>(model->count(ObjectGroup::Update)),
                 plan.count(ActionVerb::Update));
        QCOMPARE(static_cast<size_t>(model->count(ObjectGroup::Create)),
                 plan.count(ActionVerb::Create));
        QCOMPARE(static_cast<size_t>(model->count(ObjectGroup::Delete)),
                 plan.count(ActionVerb::Prune));
        // A finding leads to its object.
        auto *const findings = f().find<QListView>("findings");
        QVERIFY(findings->model()->rowCount() >= static_cast<int>(plan.findings.size()));
        for (size_t i = 0; i < plan.findings.size(); ++i) {
            if (plan.findings[i].objects.empty())
                continue;
            f().click(findings, findings->model()->index(static_cast<int>(i), 0));
            QCOMPARE(model->object(f().objectList()->currentIndex().row())->key,
                     plan.findings[i].objects.front());
        }
    }

    void keysApproveAndRevoke()
    {
        f().press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *const comment = f().find<QLineEdit>("comment");
        QVERIFY(comment->hasFocus());
        QTest::keyClicks(comment, u"drift is <b>mine</b>"_s);
        f().press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f().waitAllowed(true));
        QCOMPARE(f().decision().approvals, 1);
        QVERIFY(comment->text().isEmpty());
        auto *const votes = f().find<QListView>("votes");
        const QString vote = votes->model()->index(0, 0).data().toString();
        for (const QString &part : {u"Alice Ng"_s, u"unsigned"_s, u"“drift is <b>mine</b>”"_s})
            QVERIFY2(vote.contains(part), qUtf8Printable(vote));
        QVERIFY(f().syncButton().isEnabled());
        QVERIFY(f().why().isEmpty());
        QVERIFY(!f().button("approve").isEnabled());
        QVERIFY(f().button("revoke").isVisible());
        f().picture(u"approved"_s);

        f().press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f().waitAllowed(false));
        QVERIFY(!f().syncButton().isEnabled());
        QVERIFY(!f().button("revoke").isVisible());
    }

    void aRejectionStandsAgainstIt()
    {
        f().press("reject");
        // Records know the second: which of two within one is the newer, only their ids tell.
        const auto rejection = [this]() -> const Record * {
            for (const Vote &vote : f().decision().votes) {
                if (vote.entry.record.kind == RecordKind::Rejection)
                    return &vote.entry.record;
            }
            return nullptr;
        };
        QVERIFY(f().wait([&] { return rejection() != nullptr; }));
        QVERIFY(!f().decision().isAllowed);
        QVERIFY(!f().button("reject").isEnabled());
        // A later approval by the same person takes its place.
        const TimePoint at = rejection()->at;
        QVERIFY(
            f().wait([&] { return f().session().now() >= at + std::chrono::milliseconds(1000); }));
        f().press("approve");
        QVERIFY(f().waitAllowed(true));
        QCOMPARE(guide().step(), GuideBar::Sync);
    }

    void theButtonSyncsAndActivityTellsHowItEnded()
    {
        const PlanDigest digest = f().session().plan()->plan()->digest;
        m_before = *f().session().plan()->plan()->deployed;
        f().press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f().window().page(), MainWindow::Activity);
        QVERIFY(f().waitSynced(1));
        const SyncSnapshot &sync = *f().session().syncs()->syncs.front();
        QVERIFY2(sync.report, sync.error ? qUtf8Printable(sync.error->toString()) : "no report");
        QCOMPARE(sync.report->outcome.end, SyncEnd::Done);
        QCOMPARE(sync.report->verification.state, VerificationState::Matched);
        QCOMPARE(sync.digest, digest);
        QCOMPARE(sync.done(), sync.steps.size());
        auto *const steps = f().find<QListView>("syncSteps");
        QCOMPARE(steps->model()->rowCount(), static_cast<int>(sync.steps.size()));
        QVERIFY(f().rowOf(f().find<QListView>("syncEnd"), u"matched"_s).isValid());
        QVERIFY(f().wait([this] { return guide().step() == GuideBar::RollBack; }));
        f().picture(u"synced"_s);
        // What was pending is not, and nothing is left to sync.
        f().window().showPage(MainWindow::Review);
        QVERIFY(f().waitPlan());
        QVERIFY(f().wait([this] { return f().session().plan()->plan()->isEmpty(); }));
        QVERIFY(!f().syncButton().isEnabled());
        QVERIFY(f().syncButton().sentence().startsWith(u"Nothing to sync"));
        QVERIFY(!f().button("approve").isVisible());
    }

    void activityShowsTheLedger()
    {
        f().window().showPage(MainWindow::Activity);
        QTest::mouseClick(choice(u"Ledger"_s), Qt::LeftButton);
        QTableView *const table = f().window().activity()->ledger()->table();
        QVERIFY(table->isVisible());
        // Two approvals, their revocation, a rejection, the sync.
        QCOMPARE(table->model()->rowCount(), 5);
        // They are about what the branch stands at: there is no way back to it.
        QVERIFY(!f().button("rollBackRecord").isEnabled());
        QVERIFY(f().button("rollBackRecord").toolTip().contains(u"is no rollback"));
        QVERIFY(f().rowOf(table, u"matched"_s, LedgerModel::Text).isValid());
        QVERIFY(f().rowOf(table, u"revoked"_s, LedgerModel::Text).isValid());
        f().press(Qt::Key_F, Qt::ControlModifier);
        auto *const words = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(words);
        QTest::keyClicks(words, u"rejection alice"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(words, Qt::Key_Escape);
        QCOMPARE(table->model()->rowCount(), 5);
        f().picture(u"ledger"_s);
        // Enter opens what the record is about.
        f().click(table, table->model()->index(0, LedgerModel::Text));
        f().press(Qt::Key_Return);
        QCOMPARE(f().window().page(), MainWindow::Review);
        QVERIFY(f().waitPlan());
    }

    void bothWaysBackAreOffered()
    {
        f().window().showPage(MainWindow::Activity);
        QTest::mouseClick(choice(u"All"_s), Qt::LeftButton);
        f().press("rollBackSync");
        auto *const dialog = f().find<RollbackDialog>("rollbackDialog");
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->target(), m_before);
        auto *const message = dialog->findChild<QPlainTextEdit *>(u"revertMessage"_s);
        QVERIFY(f().wait([message] { return !message->toPlainText().isEmpty(); }));
        auto *const held = dialog->findChild<QLabel *>(u"rollbackNowText"_s);
        QVERIFY(held->text().contains(u"checkout is then held at "));
        auto *const branch = dialog->findChild<QLineEdit *>(u"revertBranch"_s);
        QVERIFY(branch->placeholderText().startsWith(u"rollback/checkout-"));
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(dialog->grab().save(folder + u"/rollback.png"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"rollbackNow"_s), Qt::LeftButton);
        QCOMPARE(f().window().page(), MainWindow::Review);
        QVERIFY(f().waitPlan());
        const auto plan = f().session().plan();
        QCOMPARE(plan->target, std::optional(m_before));
        QVERIFY(plan->options.rollsBack);
        QVERIFY(plan->plan()->isRollback);
        QCOMPARE(plan->plan()->target, m_before);
        QVERIFY(f().syncButton().sentence().startsWith(u"Roll back checkout to "));
        QVERIFY(f().why().contains(u"held at"));
        QCOMPARE(guide().step(), GuideBar::ApproveAgain);
    }

    void aRollbackIsApprovedAndCarriedOutLikeAnyPlan()
    {
        QVERIFY(!f().syncButton().isEnabled());
        f().press("approve");
        QVERIFY(f().waitAllowed(true));
        f().picture(u"rollback-approved"_s);
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(2));
        const SyncSnapshot &sync = *f().session().syncs()->syncs.front();
        QVERIFY2(sync.report, sync.error ? qUtf8Printable(sync.error->toString()) : "no report");
        QVERIFY(sync.isRollback);
        QCOMPARE(sync.report->verification.state, VerificationState::Matched);
        f().window().activity()->showLedger();
        QTableView *const table = f().window().activity()->ledger()->table();
        QVERIFY(f().wait([table] { return table->model()->rowCount() == 7; }));
        QVERIFY(f().rowOf(table, u"rollback"_s, LedgerModel::Sort).isValid());
        f().picture(u"rolled-back"_s);
    }

    void aCommitLeadsToItsReviewAndToARollback()
    {
        f().window().showPage(MainWindow::History);
        QVERIFY(f().wait([this] { return f().historyTable()->model()->rowCount() > 3; }));
        f().historyTable()->setFocus();
        f().press(Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(f().wait([this] { return f().session().fleet()->reading == 0; }));
        const Revision head = f().session().workspace()->head;
        QVERIFY(f().wait([&] { return f().session().impact(head) != nullptr; }));
        // Not to where the branch stands, but to what lies before.
        f().press(Qt::Key_Down);
        f().press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *const dialog = f().find<RollbackDialog>("rollbackDialog");
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->target() != head);
        dialog->close();
        // Down to a commit that prod-eu waits for again, and in.
        const FleetCell *const cell =
            f().session().fleet()->find(ApplicationName("checkout"), ClusterName("prod-eu"));
        QVERIFY(cell && !cell->state->pendingCommits.empty());
        f().window().history()->choose(cell->state->pendingCommits.front().id);
        f().historyTable()->setFocus();
        f().press(Qt::Key_Return);
        if (f().window().page() != MainWindow::Review) {
            QTRY_VERIFY(QApplication::activePopupWidget());
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        }
        QTRY_COMPARE_WITH_TIMEOUT(f().window().page(), MainWindow::Review, WindowTimeout);
        QVERIFY(f().waitPlan());
        QVERIFY(!f().session().plan()->target);
    }

    void aRevertIsMadeOnABranchOfItsOwn()
    {
        const QString branch = f().session().workspace()->branch;
        const Revision head = f().session().workspace()->head;
        f().window().rollBack(ApplicationName("checkout"), ClusterName("prod-eu"), m_before);
        auto *const dialog = f().find<RollbackDialog>("rollbackDialog");
        QVERIFY(dialog);
        auto *const message = dialog->findChild<QPlainTextEdit *>(u"revertMessage"_s);
        QVERIFY(f().wait([message] { return !message->toPlainText().isEmpty(); }));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"makeRevert"_s), Qt::LeftButton);
        QVERIFY(f().wait(
            [this] { return f().session().reverted() && !f().session().reverted()->running; }));
        const auto made = f().session().reverted();
        QVERIFY2(made->revert, made->error ? qUtf8Printable(made->error->toString()) : "");
        // The name that stood in the empty field is the one it got.
        auto *const field = dialog->findChild<QLineEdit *>(u"revertBranch"_s);
        QCOMPARE(QString::fromStdString(made->revert->branch), field->placeholderText());
        auto *const done = dialog->findChild<QListView *>(u"revertDone"_s);
        QVERIFY(done->isVisible());
        QVERIFY(f().rowOf(done, QString::fromStdString(made->revert->branch)).isValid());
        // No remote, no forge: nothing is offered to copy or open.
        QVERIFY(!dialog->findChild<QLineEdit *>(u"revertLink"_s)->isVisible());
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(dialog->grab().save(folder + u"/reverted.png"_s));
        dialog->close();
        // The tracked branch is where it was, and the new one is known.
        const auto known = [&](const Ref &ref) { return ref.label == made->revert->branch; };
        QVERIFY(
            f().wait([&] { return std::ranges::any_of(f().session().workspace()->refs, known); }));
        QCOMPARE(f().session().workspace()->branch, branch);
        QCOMPARE(f().session().workspace()->head, head);
        QVERIFY(f().waitOpen());
    }

    void theGuideStaysAwayOnceDismissed()
    {
        QCOMPARE(guide().step(), GuideBar::End);
        QTest::mouseClick(f().find<QToolButton>("guideDismiss"), Qt::LeftButton);
        QVERIFY(!guide().isVisible());
        f().restart();
        f().window().start({});
        QVERIFY(f().waitOpen());
        QVERIFY(f().session().workspace()->isDemo);
        QVERIFY(!guide().isVisible());
    }

private:
    ApproveFixture &f() { return *m_fixture; }
    GuideBar &guide() { return *f().window().guide(); }
    QToolButton *choice(const QString &text)
    {
        for (QToolButton *const one : f().window().findChildren<QToolButton *>()) {
            if (one->isVisible() && one->text() == text && one->property("segment").isValid())
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ApproveFixture> m_fixture;
    Revision m_before;
};

QTEST_MAIN(TestWindowApprove)
#include "tst_windowapprove.moc"
