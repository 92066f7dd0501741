#include "binary/gateprogram.h"
#include "desktop/approvefixture.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/synccard.h"
#include "desktop/widgets/navigation.h"
#include "desktop/widgets/navigationbutton.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/segmentlabel.h"

#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// A sync by driftgate-cli that was killed in its middle, and the window that is opened then.
class TestWindowInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Program::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }
    void init()
    {
        m_gate = std::make_unique<GateProgram>();
        approve();
    }
    void cleanup()
    {
        m_window.reset();
        m_gate.reset();
    }

    void isToldAtOnceOnEveryPage()
    {
        kill();
        open();
        QVERIFY(waitTold(1));
        auto *const notice = f().find<NoticeBar>("noticeBar");
        for (const auto page :
             {MainWindow::Fleet, MainWindow::History, MainWindow::Review, MainWindow::Activity}) {
            f().window().showPage(page);
            QVERIFY(notice->isVisible());
            QVERIFY2(notice->text().contains(u"checkout on staging was interrupted"),
                     qPrintable(notice->text()));
            QCOMPARE(waiting(), 1);
        }
        // The ledger has the page for itself; what the notice leads to is the card.
        f().window().activity()->showLedger();
        QVERIFY(!card().isVisible());
        f().window().showPage(MainWindow::Fleet);
        QTest::mouseClick(f().find<QToolButton>("moreNotices"), Qt::LeftButton);
        QCOMPARE(f().window().page(), MainWindow::Activity);
        QVERIFY(card().isVisible());
        QVERIFY2(card().title().contains(u"checkout"), qPrintable(card().title()));
        QCOMPARE(f().find<SegmentLabel>("interruptedCounts")->accessibleName(),
                 u"✓ 3 object(s) sent ? 1 maybe sent ● 1 not sent"_s);
        auto *const objects = f().find<QListView>("interruptedObjects");
        QCOMPARE(objects->model()->rowCount(), 5);
        for (const QString &name : {u"colours"_s, u"prices"_s, u"texts"_s})
            QVERIFY(f().rowOf(objects, u"ConfigMap "_s + name + u" sent and answered"_s).isValid());
        QVERIFY(f().rowOf(objects, u"Service checkout may have been sent"_s).isValid());
        QVERIFY(f().rowOf(objects, u"Deployment checkout not sent"_s).isValid());
        // Whole, without scrolling.
        QVERIFY(objects->viewport()->rect().contains(
            objects->visualRect(objects->model()->index(4, 0))));
        for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
            f().preferences().setTheme(theme);
            f().picture(theme == Preferences::Theme::Dark ? u"interrupted-dark"_s
                                                          : u"interrupted"_s);
        }
        f().preferences().setTheme(Preferences::Theme::Light);
    }

    void isSettledByAClick_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<bool>("byKeys");
        for (const char *const way :
             {"verifyInterrupted", "resumeInterrupted", "abandonInterrupted"}) {
            QTest::addRow("%s, clicked", way) << QByteArray(way) << false;
            QTest::addRow("%s, by the keyboard", way) << QByteArray(way) << true;
        }
    }

    void isSettledByAClick()
    {
        QFETCH(QByteArray, way);
        QFETCH(bool, byKeys);
        kill();
        const auto before = gate().versions("ConfigMap");
        open();
        QVERIFY(waitTold(1));
        f().press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(card().isVisible());
        if (byKeys)
            QVERIFY2(pressByKeys(way), qPrintable(m_passed.join(u", "_s)));
        else
            f().press(way.constData());
        if (way == "abandonInterrupted") {
            QVERIFY2(f().wait([this] { return !gate().records(RecordKind::Sync).empty(); }),
                     qPrintable(lastDone()));
            QVERIFY(waitTold(0));
            QVERIFY(!f().find<NoticeBar>("noticeBar")->isVisible());
            checkRecord("unknown", "abandoned");
            QVERIFY(gate().versions("Deployment").empty());
            return;
        }
        QVERIFY(f().waitSynced(1));
        QVERIFY2(ended().report, ended().error ? qPrintable(ended().error->toString()) : "");
        QVERIFY(f().window().activity()->isAncestorOf(QApplication::focusWidget()));
        const QListView *end = endOfNewest();
        QCOMPARE(gate().versions("ConfigMap"), before);
        if (way == "verifyInterrupted") {
            QVERIFY(f().rowOf(end, u"Verification: deviated"_s).isValid());
            QVERIFY(f().rowOf(end, u"Deployment.apps checkout/checkout is missing"_s).isValid());
            QVERIFY(!f().find<QListView>("syncSteps")->isVisible());
            checkRecord("deviated", "cancelled");
            QVERIFY(gate().versions("Deployment").empty());
            f().picture(u"interrupted-verified"_s);
            // That was a look: what is left can still be gone on with.
            QVERIFY(waitTold(1));
            f().press("resumeInterrupted");
            QVERIFY(f().waitSynced(2));
            QVERIFY(ended().report);
            end = endOfNewest();
        }
        QCOMPARE(ended().report->verification.state, VerificationState::Matched);
        QVERIFY(f().rowOf(end, u"Verification: matched"_s).isValid());
        QVERIFY(waitTold(0));
        QVERIFY(!f().find<NoticeBar>("noticeBar")->isVisible());
        checkRecord("matched", "done");
        QCOMPARE(gate().versions("ConfigMap"), before);
        QCOMPARE(gate().versions("Service").size(), size_t{1});
        QCOMPARE(gate().versions("Deployment").size(), size_t{1});
        f().picture(u"interrupted-resumed"_s);
    }

    void aDoubleClickMeansOneOfTwo_data()
    {
        QTest::addColumn<QByteArray>("way");
        for (const char *const way :
             {"verifyInterrupted", "resumeInterrupted", "abandonInterrupted"})
            QTest::addRow("%s", way) << QByteArray(way);
    }

    void aDoubleClickMeansOneOfTwo()
    {
        QFETCH(QByteArray, way);
        kill();
        killOnProdEu();
        open();
        QVERIFY(waitTold(2));
        f().press(Qt::Key_4, Qt::ControlModifier);
        auto *const button = card().findChild<QPushButton *>(QLatin1StringView(way));
        // Which of two that began in one second comes first is left to chance.
        const InterruptedSync clicked = f().session().syncs()->interrupted.front();
        const InterruptedSync other = f().session().syncs()->interrupted.back();
        QVERIFY(card().journal() == clicked.journal);
        QVERIFY(f().wait([&] { return button->isVisible() && card().takesClicks(); }));
        // As the mouse does it: what lies there after the first click gets the second.
        QTest::mouseDClick(f().window().windowHandle(), Qt::LeftButton, {},
                           button->mapTo(&f().window(), button->rect().center()));
        QVERIFY(f().wait([this] {
            return f().session().activity()->running.empty() &&
                   !f().session().syncs()->isRunning() && !gate().records(RecordKind::Sync).empty();
        }));
        QVERIFY(f().session().syncs()->syncs.size() <= 1);
        QCOMPARE(gate().records(RecordKind::Sync).size(), size_t{1});
        QCOMPARE(gate().records(RecordKind::Sync).front().record.cluster, clicked.cluster);
        QVERIFY(waitTold(way == "verifyInterrupted" ? 2 : 1));
        QVERIFY(f().session().syncs()->interrupted.back().journal == other.journal);
        // The other one is not locked for good.
        QVERIFY(f().wait([this] { return card().takesClicks(); }));
    }

    void cardsStayWithTheirSyncs()
    {
        kill();
        killOnProdEu();
        open();
        QVERIFY(waitTold(2));
        f().press(Qt::Key_4, Qt::ControlModifier);
        const auto cards = f().window().findChildren<InterruptedCard *>();
        QCOMPARE(cards.size(), 2);
        const std::string kept = f().session().syncs()->interrupted.back().journal;
        QCOMPARE(cards.back()->journal(), kept);
        auto *const own = cards.front()->findChild<QPushButton *>(u"resumeInterrupted"_s);
        own->setFocus();
        QTest::keyClick(own, Qt::Key_Space);
        QVERIFY(!cards.front()->isVisible());
        QVERIFY(cards.back()->isVisible());
        QCOMPARE(cards.back()->journal(), kept);
        // A second press of the key is not for the one that is left, nor for Stop.
        QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()) == nullptr);
        QVERIFY(f().window().activity()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(f().waitSynced(1));
        QCOMPARE(f().session().syncs()->syncs.size(), size_t{1});
    }

    void theSameApplicationIsNotSyncedAnew()
    {
        kill();
        open();
        QVERIFY(waitTold(1));
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
        QVERIFY(!f().syncButton().isEnabled());
        QVERIFY2(f().why().contains(u"was interrupted"), qPrintable(f().why()));
        f().picture(u"interrupted-review"_s);
        f().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f().session().syncs()->syncs.empty());
        // Another one is free.
        QVERIFY(f().review(u"ingress"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
        QVERIFY2(!f().why().contains(u"interrupted"), qPrintable(f().why()));
    }

    void oneThatIsKilledWhileTheWindowIsOpenIsFoundBeforeTheNext()
    {
        open();
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
        QVERIFY(f().waitAllowed(true));
        QVERIFY(f().syncButton().isEnabled());
        // At its first line: the cluster is as it was planned for.
        kill(1);
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        QVERIFY(ended().error);
        QCOMPARE(ended().error->code, ErrorCode::Conflict);
        auto *const end = f().find<QListView>("syncEnd");
        QVERIFY(f().rowOf(end, u"was interrupted"_s).isValid());
        QVERIFY(f().rowOf(end, u"Nothing was sent"_s).isValid());
        QVERIFY(waitTold(1));
        QVERIFY(card().isVisible());
        QVERIFY(gate().versions("ConfigMap").empty());
    }

    void aJournalThatCannotBeReadIsNamedBesideTheRest()
    {
        kill();
        const QString broken = gate().breakJournal("20260503T150000Z-broken");
        open();
        QVERIFY(waitTold(2));
        f().window().showPage(MainWindow::Activity);
        QVERIFY(card().isVisible());
        auto *const lines = f().find<QListView>("unreadableJournals");
        QVERIFY(lines->isVisible());
        QVERIFY(f().rowOf(lines, broken + u":2: "_s).isValid());
        for (int row = 0; row < lines->model()->rowCount(); ++row)
            QVERIFY(lines->viewport()->rect().contains(
                lines->visualRect(lines->model()->index(row, 0))));
        f().picture(u"unreadable"_s);
        f().press("resumeInterrupted");
        QVERIFY(f().waitSynced(1));
        QVERIFY(ended().report);
        QVERIFY(waitTold(1));
        auto *const notice = f().find<NoticeBar>("noticeBar");
        QVERIFY2(notice->text().contains(broken), qPrintable(notice->text()));
        // Moved away, it is not told any more.
        QVERIFY(QFile::remove(broken));
        f().press(Qt::Key_F5);
        QVERIFY(waitTold(0));
        QVERIFY(!notice->isVisible());
    }

    /// Two repositories may call things alike.
    void aSyncOfAnotherRepositoryStandsInNobodysWay()
    {
        const GateProgram other;
        const ProgramEnd approved = other.approve();
        QVERIFY2(approved.status == 0, approved.all());
        QCOMPARE(other.syncKilledAt(4).status, -1);
        open();
        // As if it had been cut off for the same person.
        const auto same = Workspace::open(other.files.root(), gate().files.environment, {});
        QVERIFY(same);
        std::filesystem::create_directories(journalFolder(**same));
        std::filesystem::copy(other.journals(), journalFolder(**same),
                              std::filesystem::copy_options::recursive);
        const QString here = f().session().workspace()->repository;
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY2(f().waitAllowed(true), qPrintable(f().whatIsSaid()));
        signSlowly();
        f().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f().session().syncs()->isRunning());
        const auto isThere = [&] { return f().session().workspace()->repository != here; };
        f().window().open(QString::fromStdString(other.files.root()));
        QVERIFY(f().wait(isThere));
        QVERIFY(f().session().syncs()->isRunning());
        QVERIFY(!f().session().syncs()->isRunningHere());
        QCOMPARE(f().session().syncs()->syncs.front()->elsewhere, here);
        QVERIFY(f().wait([this] { return f().session().syncs()->interrupted.size() == 1; }));
        QVERIFY(f().waitOpen());
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
        QVERIFY2(f().why().contains(u"was interrupted"_s), qPrintable(f().why()));
        f().window().showPage(MainWindow::Activity);
        QVERIFY(f().find<SyncCard>("syncCard")->isVisible());
        f().picture(u"elsewhere"_s);
        // It comes to its end, and offers nothing that would be done here.
        std::ofstream(gate().files.beside("go")).flush();
        QVERIFY(f().wait([this] { return f().session().syncs()->syncs.empty(); }));
        QCOMPARE(f().session().syncs()->interrupted.size(), size_t{1});
        QCOMPARE(gate().records(RecordKind::Sync).size(), size_t{1});
        QTRY_VERIFY(f().find<SyncCard>("syncCard") == nullptr);
    }

private:
    /// Rita signs from now on by a program that waits for a file.
    void signSlowly()
    {
        gate().files.useSigner("Rita Reviewer", "rita@example.org", true);
        const std::string program = gate().files.beside("sign");
        std::ofstream(program) << "#!/bin/sh\nwhile [ ! -e " << gate().files.beside("go")
                               << " ]; do sleep 0.02; done\nexec ssh-keygen \"$@\"\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        gate().files.configure("[commit]\n\tgpgSign = true\n[gpg \"ssh\"]\n\tprogram = " + program +
                               '\n');
    }
    [[nodiscard]] GateProgram &gate() { return *m_gate; }
    [[nodiscard]] ApproveFixture &f() { return *m_window; }
    [[nodiscard]] const SyncSnapshot &ended() { return *f().session().syncs()->syncs.front(); }
    [[nodiscard]] InterruptedCard &card() { return *f().find<InterruptedCard>("interruptedCard"); }

    [[nodiscard]] const QListView *endOfNewest()
    {
        for (const SyncCard *const one : f().window().findChildren<SyncCard *>()) {
            if (one->sync() == ended().id)
                return one->findChild<QListView *>(u"syncEnd"_s);
        }
        qFatal("the sync has no card");
    }

    void approve()
    {
        const ProgramEnd approved = gate().approve();
        QVERIFY2(approved.status == 0, approved.all());
    }
    void kill(int flush = 4) { QCOMPARE(gate().syncKilledAt(flush).status, -1); }
    /// The same application on another cluster.
    void killOnProdEu()
    {
        const QStringList where{u"checkout"_s, u"--cluster"_s, u"prod-eu"_s};
        const ProgramEnd approved = gate().run(QStringList{u"approve"_s} + where);
        QVERIFY2(approved.status == 0, approved.all());
        const ProgramEnd killed =
            gate().program.runKilledAt(4, u".jsonl"_s, QStringList{u"sync"_s, u"--yes"_s} + where);
        QCOMPARE(killed.status, -1);
    }
    void open()
    {
        m_window = std::make_unique<ApproveFixture>(gate().files.environment);
        QVERIFY(f().open(QString::fromStdString(gate().files.root())));
    }
    /// What the navigation counts beside Activity.
    [[nodiscard]] int waiting()
    {
        const auto *const pages = f().window().findChild<Navigation *>();
        return qobject_cast<NavigationButton *>(pages->button(MainWindow::Activity))->count();
    }
    [[nodiscard]] bool waitTold(int count)
    {
        return f().wait([this, count] {
            const auto syncs = f().session().syncs();
            const size_t all = syncs->interrupted.size() + syncs->unreadable.size();
            return all == static_cast<size_t>(count) && !syncs->isRunning() &&
                   !f().session().ledger()->running;
        });
    }
    /// From what has the focus to the button, and presses it.
    [[nodiscard]] bool pressByKeys(const QByteArray &name)
    {
        m_passed.clear();
        for (int i = 0; i < 8; ++i) {
            const QWidget *const focus = QApplication::focusWidget();
            m_passed.append(focus == nullptr
                                ? u"nothing"_s
                                : QString::fromLatin1(focus->metaObject()->className()) + u' ' +
                                      focus->objectName());
            if (focus != nullptr && focus->objectName() == QLatin1StringView(name)) {
                f().press(Qt::Key_Space);
                return true;
            }
            f().press(Qt::Key_Tab);
        }
        return false;
    }
    void checkRecord(const std::string &outcome, const std::string &end)
    {
        const auto records = gate().records(RecordKind::Sync);
        const auto fits = [&](const LedgerEntry &entry) {
            return entry.record.detailText("outcome") == outcome &&
                   entry.record.detailText("end") == end;
        };
        QCOMPARE(std::ranges::count_if(records, fits), 1);
    }
    /// What the log says, newest last.
    [[nodiscard]] QString lastDone()
    {
        QStringList out;
        for (const ActivityEntry &entry : *f().session().activity()->entries)
            out.append(entry.text + u": "_s + entry.detail);
        return out.join(u'\n');
    }

    std::unique_ptr<GateProgram> m_gate;
    std::unique_ptr<ApproveFixture> m_window;
    QStringList m_passed; ///< by the Tab key
};

QTEST_MAIN(TestWindowInterrupted)
#include "tst_windowinterrupted.moc"
