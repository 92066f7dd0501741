#include "desktop/approvefixture.h"
#include "desktop/models/ledgermodel.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/auditbar.h"
#include "desktop/pages/fleetdetails.h"
#include "desktop/pages/ledgerpane.h"
#include "desktop/widgets/segmentlabel.h"
#include "workspace/gatefixture.h"

#include <QAbstractItemModelTester>
#include <QToolButton>

#include <filesystem>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// What runs that no sync on record put there, and records that prove nothing, shown on the Fleet
/// page and in Activity.
class TestWindowUnreviewed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<GateFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
        m_first = m_files->commit("Begin");
    }
    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    void nothingIsMarkedWhereDriftgateWasNeverUsed()
    {
        m_files->writeLive(
            "live/staging/flux.yaml",
            GateFixture::flux("checkout", "apps/checkout/overlays/staging", m_first));
        start();
        QCOMPARE(audited().deployed, std::optional(m_first));
        QVERIFY(!audited().isReviewed); // as `verify` tells
        QVERIFY(!cellText().contains(u"unreviewed"_s));
        QVERIFY(details().filter(u"unreviewed"_s).isEmpty());
        QVERIFY(!bar()->isVisibleTo(&f().window()));
        QVERIFY(chip(u"Ledger"_s));
    }

    void aPolicyMarksWhatNoSyncPutThere()
    {
        m_files->writeLive(
            "live/staging/flux.yaml",
            GateFixture::flux("checkout", "apps/checkout/overlays/staging", m_first));
        m_files->setPolicy("policy: {required: 2}\n");
        start();
        QVERIFY(cellText().contains(u"unreviewed"_s));
        QVERIFY(chip(u"Ledger 1"_s));
    }

    void aMoveBesideDriftgateIsMarkedUntilItIsTakenBack()
    {
        m_files->bringUp(m_files->open());
        start();
        QVERIFY(!cellText().contains(u"unreviewed"_s));
        QVERIFY2(!details().filter(u"synced by Rita Reviewer"_s).isEmpty(),
                 qUtf8Printable(details().join(u'|')));
        f().picture(u"reviewed"_s);

        m_files->write("apps/checkout/base/deployment.yaml",
                       GateFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision second = m_files->commit("Release");
        const QString id = QString::fromStdString(second.shortHex());
        QVERIFY(m_files->editLive("staging", m_first.hex(), second.hex()) > 0);
        readAgain();
        QVERIFY2(f().wait([this] { return cellText().contains(u"unreviewed"_s); }),
                 qUtf8Printable(cellText()));
        QVERIFY(f().cell(u"checkout"_s, u"staging"_s)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"Unreviewed: No sync to %1 is on record"_s.arg(id)));
        QVERIFY2(!details().filter(u"No sync to %1 is on record"_s.arg(id)).isEmpty(),
                 qUtf8Printable(details().join(u'|')));
        f().picture(u"unreviewed"_s);
        f().preferences().setTheme(Preferences::Theme::Dark);
        f().picture(u"unreviewed-dark"_s);
        // The records themselves are good: what is wrong is that there is none.
        openLedger(u"Ledger 1"_s);
        QVERIFY(bar()->isVisible());
        QVERIFY2(bar()->text().contains(u"Unreviewed: checkout on staging"_s),
                 qUtf8Printable(bar()->text()));
        QVERIFY(!f().button("faultyOnly").isVisible());
        f().picture(u"unreviewed-ledger-dark"_s);

        QVERIFY(m_files->editLive("staging", second.hex(), m_first.hex()) > 0);
        readAgain();
        QVERIFY(f().wait([this] { return !cellText().contains(u"unreviewed"_s); }));
        QVERIFY(f().wait([this] { return !bar()->isVisible(); }));
        QVERIFY(chip(u"Ledger"_s));
    }

    void aSyncOfTheWindowIsNeverCalledUnreviewed()
    {
        m_files->bringUp(m_files->open());
        m_files->write("apps/checkout/base/deployment.yaml",
                       GateFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision second = m_files->commit("Release");
        start();
        int marked = 0;
        connect(&f().session(), &Session::fleetChanged, this,
                [&] { marked += cellText().contains(u"unreviewed"_s) ? 1 : 0; });
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
        f().press("approve");
        QVERIFY2(f().waitAllowed(true), qUtf8Printable(f().whatIsSaid()));
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        QVERIFY(f().wait([&] {
            return audited().deployed == second && audited().isReviewed && audited().record;
        }));
        QCOMPARE(marked, 0);
    }

    void recordsThatProveNothingStandOut()
    {
        m_files->useSigner("Rita Reviewer", "rita@example.org", true);
        m_files->setPolicy("policy: {signed: true}\n");
        m_files->bringUp(m_files->open());
        std::string note =
            m_files->repository().git({"notes", "--ref=driftgate", "show", "HEAD"}) + '\n';
        const std::string said = "looks good";
        note.replace(note.find(said), said.size(), "looks fine");
        m_files->repository().git({"notes", "--ref=driftgate", "add", "-f", "-F", "-", "HEAD"},
                                  note);
        start();
        // The approval is bad, so the sync was not allowed, so what runs is unreviewed.
        QCOMPARE(f().session().audit()->faulty(), size_t{2});
        openLedger(u"Ledger 3"_s);
        QTableView *const table = f().window().activity()->ledger()->table();
        QVERIFY2(bar()->text().contains(u"2 record(s) with faults"_s),
                 qUtf8Printable(bar()->text()));
        const QModelIndex bad = f().rowOf(table, u"looks fine"_s, LedgerModel::Text);
        QVERIFY(bad.isValid());
        QVERIFY(f().rowOf(table, u"It was not allowed"_s, LedgerModel::Text).isValid());
        f().click(table, bad);
        const LedgerEntry &forged = *f().session().ledger()->view->of(
            ApplicationName("checkout"), ClusterName("staging"))[static_cast<size_t>(bad.row())];
        QCOMPARE(forged.signature, SignatureState::Bad);
        QVERIFY(f().rowOf(f().find<QListView>("ledgerDetails"), forged.signatureText).isValid());
        f().picture(u"faulty"_s);
        f().preferences().setTheme(Preferences::Theme::Dark);
        f().picture(u"faulty-dark"_s);
        f().preferences().setTheme(Preferences::Theme::Light);
    }

    void onlyTheFaultyAreShownWhenWanted()
    {
        m_files->bringUp(m_files->open());
        std::string kept;
        for (const std::string &line :
             lines(m_files->repository().git({"notes", "--ref=driftgate", "show", "HEAD"}))) {
            if (line.find("\"kind\":\"approval\"") == std::string::npos)
                kept += line + '\n';
        }
        m_files->repository().git({"notes", "--ref=driftgate", "add", "-f", "-F", "-", "HEAD"},
                                  kept);
        const auto good = m_files->approve(m_files->open(), {}, "prod-eu");
        QVERIFY2(good, reasonOf(good).c_str());
        start();
        openLedger(u"Ledger 2"_s); // the sync, and what it left unreviewed
        const QAbstractItemModel *const model = f().window().activity()->ledger()->table()->model();
        QCOMPARE(model->rowCount(), 2);
        f().press("faultyOnly");
        QCOMPARE(model->rowCount(), 1);
        QVERIFY(model->index(0, LedgerModel::Text).data().toString().contains(u"not allowed"_s));
        f().press("faultyOnly");
        QCOMPARE(model->rowCount(), 2);
    }

    void aClusterThatCannotBeAskedSaysSo()
    {
        m_files->bringUp(m_files->open());
        std::filesystem::rename(m_files->beside("live/staging"), m_files->beside("live/away"));
        start();
        QVERIFY(audited().error);
        QVERIFY(audited().isReviewed); // of which nobody knows
        QVERIFY2(!details().filter(u"not known: "_s).isEmpty(),
                 qUtf8Printable(details().join(u'|')));
        openLedger(u"Ledger"_s);
        QVERIFY2(bar()->text().contains(u"Not known whether reviewed: checkout on staging"_s),
                 qUtf8Printable(bar()->text()));
        f().picture(u"unknown"_s);
    }

    void closingTheWorkspaceEndsTheCheck()
    {
        m_files->bringUp(m_files->open());
        start();
        Session &session = f().session();
        bool wasRunning = false;
        connect(&session, &Session::auditChanged, this, [&] {
            // In the very middle of it; not within the signal, as no page does that.
            if (session.audit()->running && !std::exchange(wasRunning, true))
                QMetaObject::invokeMethod(&session, &Session::close, Qt::QueuedConnection);
        });
        f().press(Qt::Key_F5);
        QVERIFY(f().wait([&] { return wasRunning && !session.workspace(); }));
        QVERIFY(!session.audit()->running);
        QVERIFY(!session.audit()->audit);
        QVERIFY(!session.audit()->error);
        QVERIFY(!bar()->isVisibleTo(&f().window()));
    }

private:
    ApproveFixture &f() { return *m_window; }
    void start()
    {
        m_window = std::make_unique<ApproveFixture>(m_files->environment);
        for (QAbstractItemModel *const model : f().window().findChildren<QAbstractItemModel *>()) {
            if (QString::fromLatin1(model->metaObject()->className()).startsWith(u"driftgate::"))
                new QAbstractItemModelTester(
                    model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        }
        QVERIFY(f().open(QString::fromStdString(m_files->root())));
        QVERIFY(waitAudit());
        const QModelIndex index = f().cell(u"checkout"_s, u"staging"_s);
        f().click(f().fleetTable(), index);
    }
    /// The ledger and the clusters were read and held against each other, and the cells have it.
    [[nodiscard]] bool waitAudit()
    {
        return f().wait([this] {
            const auto audit = f().session().audit();
            const FleetCell *const cell =
                f().session().fleet()->find(ApplicationName("checkout"), ClusterName("staging"));
            return audit->audit && !audit->running && cell && cell->audit &&
                   *cell->audit == audited();
        });
    }
    void readAgain()
    {
        f().press(Qt::Key_F5);
        QVERIFY(f().waitOpen());
    }
    const DeployedAudit &audited()
    {
        static const DeployedAudit none;
        const auto audit = f().session().audit()->audit;
        if (!audit)
            return none;
        const auto found = std::ranges::find_if(audit->deployed, [](const DeployedAudit &each) {
            return each.application == ApplicationName("checkout") &&
                   each.cluster == ClusterName("staging");
        });
        return found == audit->deployed.end() ? none : *found;
    }
    QString cellText() { return f().cell(u"checkout"_s, u"staging"_s).data().toString(); }
    /// What the facts of the Fleet page's details say.
    QStringList details()
    {
        QStringList out;
        for (const SegmentLabel *const label :
             f().window().findChild<FleetDetails *>()->findChildren<SegmentLabel *>()) {
            if (label->isVisible())
                out.append(plainText(label->segments()));
        }
        return out;
    }
    AuditBar *bar() { return f().find<AuditBar>("auditBar"); }
    QToolButton *chip(const QString &text)
    {
        for (QToolButton *const button : f().window().findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    void openLedger(const QString &text)
    {
        f().window().showPage(MainWindow::Activity);
        QToolButton *const ledger = chip(text);
        QVERIFY2(ledger, qUtf8Printable(text));
        QTest::mouseClick(ledger, Qt::LeftButton);
    }

    std::unique_ptr<GateFixture> m_files;
    std::unique_ptr<ApproveFixture> m_window;
    Revision m_first;
};

QTEST_MAIN(TestWindowUnreviewed)
#include "tst_windowunreviewed.moc"
