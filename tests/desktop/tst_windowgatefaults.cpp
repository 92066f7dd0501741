#include "binary/gateprogram.h"
#include "binary/smalldisk.h"
#include "desktop/approvefixture.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/ledgerpane.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// Syncs in the window that have no room for their journal, or a remote that does not take the
/// ledger.
class TestWindowGateFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_gate = std::make_unique<GateProgram>(); }
    void cleanup()
    {
        m_window.reset();
        m_gate.reset();
    }

    void noRoomForTheJournal_data()
    {
        QTest::addColumn<int>("objects");
        QTest::addColumn<bool>("begins");
        QTest::newRow("not even its beginning") << 30 << false;
        QTest::newRow("in its middle") << 14 << true;
    }

    void noRoomForTheJournal()
    {
        if (!SmallDisk::isEntered())
            QSKIP(qPrintable(lacking(u"no disk can be mounted here"_s)));
        QFETCH(int, objects);
        QFETCH(bool, begins);
        gate().addSecrets(objects);
        const QString folder =
            QString::fromStdString(gate().files.beside("data")) + u"/driftgate/syncs"_s;
        QVERIFY(QDir().mkpath(folder));
        SmallDisk disk(folder, begins ? 2 : 1);
        review();
        approve();
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        auto *const end = f().find<QListView>("syncEnd");
        const QString said = begins ? u"so nothing more is sent"_s : u"so nothing is sent"_s;
        QVERIFY2(f().rowOf(end, said).isValid(), text(end));
        f().picture(begins ? u"full-middle"_s : u"full"_s);
        if (!begins) {
            QVERIFY(ended().error);
            QVERIFY(f().rowOf(end, u"Nothing was sent"_s).isValid());
            QVERIFY(f().session().syncs()->interrupted.empty());
            QVERIFY(gate().versions("ConfigMap").empty());
            disk.grow();
            f().window().showPage(MainWindow::Review);
            QVERIFY(f().wait([this] { return f().syncButton().isEnabled(); }));
            QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
            QVERIFY(f().waitSynced(2));
            QVERIFY(ended().report);
            QCOMPARE(ended().report->verification.state, VerificationState::Matched);
            return;
        }
        QVERIFY(ended().report);
        QCOMPARE(ended().report->outcome.end, SyncEnd::Failed);
        QVERIFY(f().wait([this] { return f().session().syncs()->interrupted.size() == 1; }));
        QVERIFY(f().button("resumeInterrupted").isVisible());
        QVERIFY(gate().versions("Deployment").empty());
        const auto before = gate().versions("Secret");
        disk.grow();
        f().press("resumeInterrupted");
        QVERIFY(f().waitSynced(2));
        QVERIFY2(ended().report, ended().error ? qPrintable(ended().error->toString()) : "");
        QCOMPARE(ended().report->verification.state, VerificationState::Matched);
        QVERIFY(f().session().syncs()->interrupted.empty());
        for (const auto &[name, version] : before)
            QCOMPARE(gate().versions("Secret")[name], version);
    }

    void aRemoteThatRefusesTheLedger()
    {
        gate().addRefusingRemote("Notes are not welcome here");
        review();
        approve();
        const auto refused = [this] {
            const auto ledger = f().session().ledger();
            return !ledger->exchanging && !ledger->running && ledger->exchangeError;
        };
        QVERIFY(f().wait(refused));
        QVERIFY2(f().whatIsSaid().contains(u"Notes are not welcome here;"),
                 qPrintable(f().whatIsSaid()));
        QVERIFY2(f().whatIsSaid().contains(u"not pushed"), qPrintable(f().whatIsSaid()));
        f().picture(u"refused-review"_s);
        QCOMPARE(gate().recordsOfRemote(), size_t{0});
        // It counts here all the same.
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        QVERIFY(ended().report);
        QCOMPARE(ended().report->verification.state, VerificationState::Matched);
        auto *const end = f().find<QListView>("syncEnd");
        QVERIFY2(f().rowOf(end, u"The record waits to be pushed"_s).isValid(), text(end));
        QVERIFY2(f().rowOf(end, u"Notes are not welcome here"_s).isValid(), text(end));
        QVERIFY2(!f().rowOf(end, u"could not be fetched"_s).isValid(), text(end));
        f().picture(u"refused-sync"_s);
        QVERIFY(f().wait(refused));
        f().window().activity()->showLedger();
        auto *const table = f().find<QTableView>("ledgerTable");
        QCOMPARE(table->model()->rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(table->model()->index(row, LedgerModel::Pushed).data().toString(),
                     u"not pushed"_s);
        f().picture(u"refused-ledger"_s);

        gate().allowNotes();
        f().press("pushLedger");
        QVERIFY(f().wait([this] {
            const auto ledger = f().session().ledger();
            return !ledger->exchanging && !ledger->running && ledger->view->unpushed() == 0;
        }));
        QVERIFY(!f().button("pushLedger").isVisible());
        QCOMPARE(gate().recordsOfRemote(), size_t{2});
        f().window().showPage(MainWindow::Review);
        QVERIFY2(f().wait([this] { return !f().whatIsSaid().contains(u"not pushed"); }),
                 qPrintable(f().whatIsSaid()));
    }

    void whatIsSaidDuringAPushGoesOutToo_data()
    {
        QTest::addColumn<bool>("refreshes");
        QTest::newRow("another word") << false;
        QTest::newRow("and all is read again") << true;
    }

    void whatIsSaidDuringAPushGoesOutToo()
    {
        QFETCH(bool, refreshes);
        const std::string go = gate().files.beside("go");
        gate().addRemote(shellWaitingFor(go));
        review();
        approve();
        QVERIFY(f().wait([this] { return f().session().ledger()->exchanging; }));
        f().press("revoke");
        QVERIFY(f().waitAllowed(false));
        if (refreshes)
            f().press(Qt::Key_F5);
        QVERIFY(f().wait([this] { return f().session().ledger()->view->entries.size() == 2; }));
        std::ofstream(go).flush();
        QVERIFY(f().wait([this] {
            const auto ledger = f().session().ledger();
            return !ledger->exchanging && !ledger->running && ledger->view->unpushed() == 0;
        }));
        QCOMPARE(gate().recordsOfRemote(), size_t{2});
    }

private:
    [[nodiscard]] GateProgram &gate() { return *m_gate; }
    [[nodiscard]] ApproveFixture &f() { return *m_window; }
    [[nodiscard]] const SyncSnapshot &ended() { return *f().session().syncs()->syncs.front(); }
    static QByteArray text(const QListView *list)
    {
        QStringList out;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            out.append(list->model()->index(row, 0).data().toString());
        return out.join(u'\n').toUtf8();
    }
    void review()
    {
        m_window = std::make_unique<ApproveFixture>(gate().files.environment);
        QVERIFY(f().open(QString::fromStdString(gate().files.root())));
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
    }
    void approve()
    {
        f().press("approve");
        QVERIFY2(f().waitAllowed(true), qUtf8Printable(f().whatIsSaid()));
    }

    std::unique_ptr<GateProgram> m_gate;
    std::unique_ptr<ApproveFixture> m_window;
};

int main(int argc, char **argv)
{
    SmallDisk::enter(argv);
    QApplication application(argc, argv);
    TestWindowGateFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowgatefaults.moc"
