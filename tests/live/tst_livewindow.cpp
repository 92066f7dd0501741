// The window on two real clusters at once, one of which goes away and comes back.
#include "cluster/planefixture.h"
#include "desktop/approvefixture.h"
#include "git/gitfixture.h"

#include <QDir>
#include <QImage>
#include <QScopeGuard>
#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr int Patience = 120'000;

std::string settings(const std::string &level)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\n"
           "data: {level: " +
           level + "}\n";
}

using Phase = ConnectionStatus::Phase;
const ObjectKey Settings{"", "ConfigMap", "shop", "settings"};

} // namespace

class TestLiveWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Plane::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        for (const char *const name : {"west", "east"}) {
            auto plane = Plane::own(name);
            QVERIFY2(plane, why(plane).constData());
            const auto made = (*plane)->kubectl({"create", "namespace", "shop"});
            QVERIFY2(made, why(made).constData());
            const auto applied = (*plane)->kubectl(
                {"apply", "--server-side", "--field-manager=driftgate", "-f", "-"},
                settings("info"));
            QVERIFY2(applied, why(applied).constData());
            (name[0] == 'w' ? m_west : m_east) = std::move(*plane);
        }
        qputenv("KUBECONFIG",
                QByteArray::fromStdString(m_west->kubeconfig() + ':' + m_east->kubeconfig()));
        m_repository.write("apps/shop/settings.yaml", settings("info"));
        m_repository.write("driftgate.yaml",
                           "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                           "- {name: west, context: west}\n- {name: east, context: east}\n"
                           "applications:\n- {name: shop, path: apps/shop, namespace: shop}\n");
        m_repository.commit("Begin");
    }

    void showsBothAndSurvivesTheLossOfOne()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(m_repository.root())));
        Session &session = fixture.session();
        for (const char *const name : {"west", "east"})
            QTRY_VERIFY_WITH_TIMEOUT(phaseOf(session, name) == Phase::Connected, Patience);
        const ConnectionStatus west = *session.connections()->find(ClusterName("west"));
        QVERIFY2(west.serverVersion.starts_with("v1."), west.serverVersion.c_str());
        QVERIFY(!west.user.empty());
        QVERIFY(!west.isInsecure);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(session, "west") && stateOf(session, "west")->live,
                                 Patience);
        QTRY_VERIFY_WITH_TIMEOUT(verdictOf(session, "west") == Verdict::InSync, Patience);
        picture(fixture, "both");

        // Somebody edits a live object: it shows without anybody asking.
        const auto edited =
            m_west->kubectl({"patch", "configmap", "settings", "--namespace=shop", "--patch",
                             R"({"data":{"level":"debug"}})", "--field-manager=kubectl-edit"});
        QVERIFY2(edited, why(edited).constData());
        QTRY_VERIFY_WITH_TIMEOUT(verdictOf(session, "west") == Verdict::Differs, Patience);
        QVERIFY(verdictOf(session, "east") == Verdict::InSync);

        // One goes away: what was known of it stays, and the other goes on.
        const auto killed = m_east->verb("kill-apiserver");
        QVERIFY2(killed, why(killed).constData());
        QTRY_VERIFY_WITH_TIMEOUT(phaseOf(session, "east") != Phase::Connected, Patience);
        session.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(cellOf(session, "east").unreachable.has_value(), Patience);
        QVERIFY(stateOf(session, "east")->live);
        QTRY_VERIFY_WITH_TIMEOUT(phaseOf(session, "west") == Phase::Connected, Patience);
        picture(fixture, "east-away");

        // And comes back by itself.
        const auto started = m_east->verb("start-apiserver");
        QVERIFY2(started, why(started).constData());
        QTRY_VERIFY_WITH_TIMEOUT(phaseOf(session, "east") == Phase::Connected, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!cellOf(session, "east").unreachable, Patience);
        QVERIFY(verdictOf(session, "east") == Verdict::InSync);
        picture(fixture, "east-back");
    }

    void asksTheClusterInAReview()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(m_repository.root())));
        Session &session = fixture.session();
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(session, "west") && stateOf(session, "west")->comparison,
                                 Patience);
        session.review(ApplicationName("shop"), ClusterName("west"));
        QTRY_VERIFY_WITH_TIMEOUT(session.reviewed() && session.reviewed()->state &&
                                     session.reviewed()->state->isExact,
                                 Patience);
        const auto reviewed = session.reviewed();
        QVERIFY(reviewed->comparison->find(Settings));
        const ObjectComparison &object = *reviewed->comparison->find(Settings);
        QVERIFY(object.isExact);
        QCOMPARE(object.verdict, Verdict::Differs);
        QCOMPARE(object.conflicts.size(), size_t{1});
        QCOMPARE(object.conflicts.front().manager, std::string("kubectl-edit"));
    }

    void whoMayOnlyReadApprovesAndDoesNotSync()
    {
        const QByteArray before = qgetenv("KUBECONFIG");
        const auto back = qScopeGuard([&before] { qputenv("KUBECONFIG", before); });
        QTemporaryDir folder;
        const QString own = folder.filePath(u"reader"_s);
        qputenv("KUBECONFIG", (own + u':').toUtf8() + m_east->kubeconfig().c_str());
        QFile theirs(QString::fromStdString(m_west->kubeconfig("reader")));
        QFile file(own);
        QVERIFY(theirs.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
        file.write(theirs.readAll().replace("west-reader", "west"));
        file.close();

        ApproveFixture::beAlice();
        ApproveFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(m_repository.root())));
        QVERIFY(fixture.review(u"shop"_s, u"west"_s));
        QVERIFY(fixture.waitPlan());
        const QString lacks = u"You may not patch ConfigMaps in namespace shop on west: settings"_s;
        QVERIFY2(fixture.why().contains(lacks), qUtf8Printable(fixture.why()));
        QVERIFY(!fixture.syncButton().isEnabled());
        // It is said once, and by nothing else.
        const QAbstractItemModel *const findings = fixture.find<QListView>("findings")->model();
        int said = 0;
        for (int row = 0; row < findings->rowCount(); ++row) {
            const QString text = findings->index(row, 0).data().toString();
            said += text.contains(lacks) ? 1 : 0;
            QVERIFY2(!text.contains(u"refuses"), qUtf8Printable(text));
        }
        QCOMPARE(said, 1);
        picture(fixture, "reader");

        QVERIFY(fixture.button("approve").isEnabled());
        fixture.press("approve");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.decision().approvals, 1, Patience);
        QVERIFY(!fixture.syncButton().isEnabled());
        picture(fixture, "reader-approved");
    }

private:
    static Phase phaseOf(const Session &session, const char *cluster)
    {
        const auto connections = session.connections();
        const ConnectionStatus *const status = connections->find(ClusterName(cluster));
        return status ? status->phase : Phase::Idle;
    }
    static FleetCell cellOf(const Session &session, const char *cluster)
    {
        const auto fleet = session.fleet();
        const FleetCell *const cell = fleet->find(ApplicationName("shop"), ClusterName(cluster));
        return cell ? *cell : FleetCell();
    }
    static std::shared_ptr<const ApplicationState> stateOf(const Session &session,
                                                           const char *cluster)
    {
        return cellOf(session, cluster).state;
    }
    static std::optional<Verdict> verdictOf(const Session &session, const char *cluster)
    {
        const auto state = stateOf(session, cluster);
        const ObjectComparison *const settings =
            state && state->comparison ? state->comparison->find(Settings) : nullptr;
        return settings ? std::optional(settings->verdict) : std::nullopt;
    }
    /// For people to look at, where a folder for them is named.
    static void picture(WindowFixture &fixture, const char *name)
    {
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(200); // let it paint
        QVERIFY(fixture.window().grab().save(folder + QLatin1Char('/') + QLatin1StringView(name) +
                                             QStringLiteral(".png")));
    }

    GitFixture m_repository;
    std::unique_ptr<Plane> m_west, m_east;
};

QTEST_MAIN(TestLiveWindow)
#include "tst_livewindow.moc"
