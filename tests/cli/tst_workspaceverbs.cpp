#include "clifixture.h"
#include "workspace/workspacefixture.h"

#include <algorithm>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

using Fixture = WorkspaceFixture;

/// Flux's view of prod-eu and staging, and the objects it made.
void deploy(const Fixture &fixture, const Revision &revision, int replicas,
            const std::string &metadata = {})
{
    for (const std::string cluster : {"prod-eu", "staging"}) {
        const std::string folder = "live/" + cluster + '/';
        fixture.writeLive(folder + "flux.yaml",
                          Fixture::flux("checkout", "apps/checkout/overlays/" + cluster, revision) +
                              "---\n" + Fixture::flux("ingress", "apps/ingress", revision));
        fixture.writeLive(folder + "service.yaml", Fixture::service("checkout"));
        fixture.writeLive(folder + "ingress.yaml", Fixture::configMap("ingress", "ingress", "a"));
        fixture.writeLive(folder + "deployment.yaml",
                          Fixture::deployment(cluster == "staging" ? 3 : replicas,
                                              "shop/checkout:1.8.0", "checkout",
                                              cluster == "staging" ? std::string() : metadata));
    }
}

/// The state of one application on one cluster in the JSON of `status`.
Value cellOf(const Value &status, std::string_view application, std::string_view cluster)
{
    for (const Value &app : status.find("applications")->items()) {
        if (app.stringAt({"name"}) != application)
            continue;
        for (const Value &cell : app.find("clusters")->items()) {
            if (cell.stringAt({"cluster"}) == cluster)
                return cell;
        }
    }
    return {};
}

} // namespace

class TestWorkspaceVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusOfAFleetInSync()
    {
        Fixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3);
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")});
        QVERIFY2(outcome.status == 0, (outcome.out + outcome.err).c_str());
        const QStringList lines = QString::fromStdString(outcome.out).split(u'\n');
        QVERIFY(lines[0].startsWith(QStringLiteral("Application")));
        QVERIFY(lines[0].contains(QStringLiteral("prod-eu")));
        QVERIFY(lines[1].startsWith(QStringLiteral("checkout")));
        QCOMPARE(lines[1].count(QStringLiteral("✓ ") + QString::fromStdString(head.shortHex())), 2);
        QVERIFY(!outcome.prints(QStringLiteral("\x1b")));
    }

    void statusTellsPendingDriftAndConflict()
    {
        Fixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 5, Fixture::editedReplicas());
        fixture.write("apps/checkout/base/deployment.yaml",
                      Fixture::deployment(4, "shop/checkout:1.9.0"));
        fixture.commit("Release and scale");
        const CliOutcome text = run(fixture, {QStringLiteral("status")});
        QCOMPARE(text.status, 1);
        QVERIFY2(text.prints(QStringLiteral("▲ 1 commit")), text.out.c_str());
        QVERIFY(text.prints(QStringLiteral("⚡ 1 drifted kubectl-edit")));
        QVERIFY(text.prints(QStringLiteral("⚠ 1 conflict")));
        const CliOutcome outcome =
            run(fixture, {QStringLiteral("status"), QStringLiteral("--format=json")});
        QCOMPARE(outcome.status, 1);
        const Value status = outcome.json();
        QCOMPARE(status.stringAt({"branch"}), "main");
        const Value prod = cellOf(status, "checkout", "prod-eu");
        QCOMPARE(prod.stringAt({"state"}), "conflict");
        QCOMPARE(prod.find("conflicts")->toInteger(), 1);
        QCOMPARE(prod.find("pendingCommits")->size(), 1);
        QCOMPARE(prod.find("pendingCommits")->items()[0].stringAt({"summary"}),
                 "Release and scale");
        QCOMPARE(prod.stringAt({"deployed", "revision"}), base.hex());
        QCOMPARE(prod.stringAt({"deployed", "source"}), "flux");
        QCOMPARE(cellOf(status, "checkout", "staging").stringAt({"state"}), "pending");
        QCOMPARE(cellOf(status, "ingress", "staging").stringAt({"state"}), "in-sync");
    }

    void aNarrowTerminalGetsBlocks()
    {
        Fixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 5, Fixture::editedReplicas());
        CliSettings settings;
        settings.isTerminal = true;
        settings.width = 40;
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")}, settings);
        QVERIFY2(outcome.prints(QStringLiteral("checkout\n  staging  ✓")), outcome.out.c_str());
    }

    void suspensionIsTold()
    {
        Fixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3);
        fixture.writeLive(
            "live/prod-eu/flux.yaml",
            Fixture::flux("checkout", "apps/checkout/overlays/prod-eu", head, "  suspend: true\n"));
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.prints(QStringLiteral("‖ suspended")), outcome.out.c_str());
    }

    void aBrokenWorkspaceFileNamesAllFaultsAndTellsTheRest()
    {
        Fixture fixture;
        fixture.write("driftgate.yaml", Fixture::workspaceFile() + "colour: red\nbranch: [main]\n");
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3);
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.says(QStringLiteral("driftgate.yaml:11")));
        QVERIFY(outcome.says(QStringLiteral("“colour”")));
        QVERIFY(outcome.says(QStringLiteral("driftgate.yaml:12")));
        QVERIFY(outcome.prints(QStringLiteral("checkout")));
    }

    void applicationsOnNoKnownClusterAreNoEmptyWorkspace()
    {
        Fixture fixture;
        fixture.write("driftgate.yaml",
                      "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                      "- {name: staging, recorded: ../live/staging}\napplications:\n"
                      "- {name: ingress, path: apps/ingress, clusters: [nowhere]}\n");
        fixture.commit("Begin");
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.says(QStringLiteral("No application is on a known cluster")),
                 outcome.err.c_str());
    }

    void aBrokenApplicationLeavesTheOthersTold()
    {
        Fixture fixture;
        fixture.write("apps/checkout/overlays/staging/kustomization.yaml",
                      "resources: [../../base, gone.yaml]\n");
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3);
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.prints(QStringLiteral("✗ ")));
        QVERIFY2(outcome.says(QStringLiteral("gone.yaml")), outcome.err.c_str());
        QVERIFY(outcome.prints(QStringLiteral("✓ ")));
        const Value status =
            run(fixture, {QStringLiteral("status"), QStringLiteral("--format=json")}).json();
        QCOMPARE(cellOf(status, "checkout", "staging").stringAt({"state"}), "error");
        QVERIFY(!cellOf(status, "checkout", "staging").stringAt({"error", "text"}).empty());
        QCOMPARE(cellOf(status, "checkout", "prod-eu").stringAt({"state"}), "in-sync");
    }

    void anUnreadableDumpIsNamedOnce()
    {
        Fixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3);
        fixture.writeLive("live/staging/broken.yaml", "a: [\n");
        const CliOutcome outcome = run(fixture, {QStringLiteral("status")});
        QCOMPARE(QString::fromStdString(outcome.err).count(QStringLiteral("broken.yaml")), 1);
        QVERIFY(outcome.prints(QStringLiteral("✓ ")));
    }

    void unknownNamesAreAnsweredWithTheNearest()
    {
        Fixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3);
        for (const char *const verb : {"status", "diff", "log", "render"}) {
            const CliOutcome outcome =
                run(fixture, {QString::fromUtf8(verb), QStringLiteral("chekcout")});
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.says(QStringLiteral("did you mean “checkout”?")), outcome.err.c_str());
        }
        QVERIFY(run(fixture, {QStringLiteral("diff"), QStringLiteral("checkout"),
                              QStringLiteral("--cluster"), QStringLiteral("prod")})
                    .says(QStringLiteral("no cluster “prod”")));
    }

    void diffShowsCausesOwnersAndCommits()
    {
        Fixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 5, Fixture::editedReplicas());
        fixture.write("apps/checkout/base/deployment.yaml",
                      Fixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision head = fixture.commit("Release 1.9.0");
        const QStringList diff = {QStringLiteral("diff"), QStringLiteral("checkout"),
                                  QStringLiteral("--cluster"), QStringLiteral("prod-eu")};
        CliSettings settings;
        settings.isTerminal = true;
        settings.width = 150;
        const CliOutcome columns = run(fixture, diff, settings);
        QCOMPARE(columns.status, 1);
        QVERIFY2(columns.prints(QStringLiteral("live on prod-eu")), columns.out.c_str());
        QVERIFY(columns.prints(
            QStringLiteral("target %1 (main)").arg(QString::fromStdString(head.shortHex()))));
        QVERIFY2(columns.prints(QStringLiteral("kubectl-edit")), columns.out.c_str());
        QVERIFY(columns.prints(QStringLiteral("will be overwritten")));
        QVERIFY2(columns.prints(QString::fromStdString(head.shortHex()) +
                                QStringLiteral(" Ada Lovelace")),
                 columns.out.c_str());
        const CliOutcome unified = run(fixture, diff);
        QVERIFY(unified.prints(QStringLiteral("--- live on prod-eu: Deployment.apps "
                                              "checkout/checkout\n")));
        QVERIFY(unified.prints(QStringLiteral("-  replicas: 5\n+  replicas: 3\n")));
        QVERIFY(unified.prints(QStringLiteral("# ⚡ /spec/replicas  kubectl-edit")));
        QVERIFY(unified.prints(QStringLiteral("@@ -")));
    }

    void diffOfOtherPairs()
    {
        Fixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 5, Fixture::editedReplicas());
        fixture.write("apps/checkout/base/deployment.yaml",
                      Fixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision head = fixture.commit("Release 1.9.0");
        const auto fieldsOf = [&](const QStringList &options) {
            const CliOutcome outcome =
                run(fixture, QStringList{QStringLiteral("diff"), QStringLiteral("checkout"),
                                         QStringLiteral("--format=json")} +
                                 options);
            QStringList out;
            const Value document = outcome.json();
            for (const Value &comparison : document.find("comparisons")->items()) {
                for (const Value &object : comparison.find("objects")->items()) {
                    for (const Value &field : object.find("fields")->items())
                        out << QString::fromUtf8(field.stringAt({"path"}));
                }
            }
            return out;
        };
        const QString replicas = QStringLiteral("/spec/replicas");
        const QString image = QStringLiteral("/spec/template/spec/containers[name=web]/image");
        const QString cluster = QStringLiteral("--cluster=prod-eu");
        QCOMPARE(fieldsOf({cluster}), (QStringList{replicas, image}));
        QCOMPARE(fieldsOf({cluster, QStringLiteral("--pair=base:target")}), QStringList{image});
        QCOMPARE(fieldsOf({cluster, QStringLiteral("--pair=base:live")}), QStringList{replicas});
        QCOMPARE(fieldsOf({cluster, QStringLiteral("--revision=HEAD~1")}), QStringList{replicas});
        QCOMPARE(fieldsOf({cluster, QStringLiteral("--revision=HEAD~1"),
                           QStringLiteral("--revision"), QString::fromStdString(head.hex())}),
                 QStringList{image});
        QCOMPARE(fieldsOf({cluster, QStringLiteral("--cluster=staging")}), QStringList{replicas});
        QCOMPARE(run(fixture, {QStringLiteral("diff"), QStringLiteral("checkout"),
                               QStringLiteral("--pair=left:right")})
                     .status,
                 2);
        QCOMPARE(run(fixture, {QStringLiteral("diff"), QStringLiteral("ingress")}).status, 0);
    }

    void logListsCommitsWithRefsAndClusters()
    {
        Fixture fixture;
        const Revision base = fixture.commit("Begin");
        fixture.repository().git({"tag", "v1"});
        deploy(fixture, base, 3);
        fixture.write("README.md", "x\n");
        const Revision readme = fixture.commit("Write a readme");
        fixture.write("apps/checkout/base/service.yaml", Fixture::service() + "    name: http\n");
        fixture.commit("Name the port \x1b[31mred");
        const CliOutcome all = run(fixture, {QStringLiteral("log")});
        QVERIFY2(all.status == 0, all.err.c_str());
        const QStringList lines = QString::fromStdString(all.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].contains(QStringLiteral("Name the port red")));
        QVERIFY(lines[0].contains(QStringLiteral("(main)")));
        QVERIFY(!all.out.contains('\x1b'));
        QVERIFY(lines[2].contains(QStringLiteral("(v1)")));
        QVERIFY2(
            lines[2].contains(QStringLiteral("[prod-eu: checkout; staging: checkout, ingress]")),
            qPrintable(lines[2]));
        const CliOutcome own = run(fixture, {QStringLiteral("log"), QStringLiteral("checkout"),
                                             QStringLiteral("--format=json")});
        const Value log = own.json();
        QCOMPARE(log.find("commits")->size(), 2);
        QCOMPARE(log.find("commits")->items()[1].find("refs")->items()[0].text(), "v1");
        QCOMPARE(log.find("commits")->items()[1].find("deployed")->size(), 2);
        // A deployed commit that does not touch the application stands at the last one that did.
        deploy(fixture, readme, 3);
        const CliOutcome behind = run(fixture, {QStringLiteral("log"), QStringLiteral("checkout")});
        QVERIFY2(behind.status == 0, behind.err.c_str());
        const QStringList narrowed =
            QString::fromStdString(behind.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(narrowed.size(), 2);
        const QString at = QString::fromStdString(readme.shortHex());
        QVERIFY2(narrowed[1].contains(
                     QStringLiteral("[prod-eu: checkout at %1; staging: checkout at %1]").arg(at)),
                 qPrintable(narrowed[1]));
        const CliOutcome one = run(fixture, {QStringLiteral("log"), QStringLiteral("--limit=1")});
        QCOMPARE(std::ranges::count(one.out, '\n'), 1);
        QCOMPARE(run(fixture, {QStringLiteral("log"), QStringLiteral("--limit=x")}).status, 2);
    }

    void renderNeedsNoWorkspaceForAPath()
    {
        Fixture fixture;
        std::filesystem::remove(fixture.root() + "/driftgate.yaml");
        fixture.commit("Begin");
        const std::string folder = fixture.root() + "/apps/checkout/overlays/staging";
        const CliOutcome path =
            run(fixture, {QStringLiteral("render"), QStringLiteral("apps/checkout/base")});
        QVERIFY2(path.status == 0, path.err.c_str());
        QVERIFY(path.prints(QStringLiteral("kind: Deployment")));
        const CliOutcome absolute =
            runCommand({QStringLiteral("render"), QStringLiteral("--repository"),
                        QString::fromStdString(fixture.root()),
                        QStringLiteral("apps/checkout/overlays/staging")},
                       fixture.environment);
        QVERIFY2(absolute.status == 0, absolute.err.c_str());
        QVERIFY(absolute.prints(QStringLiteral("namespace: checkout")));
        const CliOutcome here = runCommand({QStringLiteral("render"), QStringLiteral("./")},
                                           fixture.environment, {.directory = folder});
        QCOMPARE(here.out, absolute.out);
        QCOMPARE(run(fixture, {QStringLiteral("render"), QStringLiteral("apps/none")}).status, 2);
        QCOMPARE(run(fixture, {QStringLiteral("render"), QStringLiteral("../outside")}).status, 2);
    }

    void renderOfAnApplicationAtARevision()
    {
        Fixture fixture;
        fixture.write("apps/checkout/base/secret.yaml",
                      "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n"
                      "stringData: {token: hunter2}\n");
        fixture.write("apps/checkout/base/kustomization.yaml",
                      "resources: [deployment.yaml, service.yaml, secret.yaml]\n");
        fixture.commit("Begin");
        fixture.write("apps/checkout/base/deployment.yaml",
                      Fixture::deployment(4, "shop/checkout:1.9.0"));
        fixture.commit("Release");
        const CliOutcome choose =
            run(fixture, {QStringLiteral("render"), QStringLiteral("checkout")});
        QCOMPARE(choose.status, 2);
        QVERIFY(choose.says(QStringLiteral("staging, prod-eu")));
        const QStringList render = {QStringLiteral("render"), QStringLiteral("checkout"),
                                    QStringLiteral("--cluster=staging")};
        const CliOutcome head = run(fixture, render);
        QVERIFY2(head.status == 0, head.err.c_str());
        QVERIFY(head.prints(QStringLiteral("shop/checkout:1.9.0")));
        QVERIFY(!head.prints(QStringLiteral("hunter2")));
        QVERIFY(!head.prints(QStringLiteral("aHVudGVyMg")));
        QVERIFY(head.says(QStringLiteral("--show-secrets")));
        const CliOutcome old =
            run(fixture,
                render + QStringList{QStringLiteral("--revision=HEAD~1"), QStringLiteral("-o"),
                                     QStringLiteral("json"), QStringLiteral("--show-secrets")});
        const Value list = old.json();
        QCOMPARE(list.stringAt({"kind"}), "List");
        QCOMPARE(list.find("items")->size(), 3);
        QVERIFY(old.prints(QStringLiteral("shop/checkout:1.8.0")));
    }

    void initWritesWhatWasFound()
    {
        Fixture fixture;
        std::filesystem::remove(fixture.root() + "/driftgate.yaml");
        fixture.commit("Begin");
        const CliOutcome printed =
            run(fixture, {QStringLiteral("init"), QStringLiteral("--stdout")});
        QCOMPARE(printed.status, 0);
        QVERIFY(!std::filesystem::exists(fixture.root() + "/driftgate.yaml"));
        const CliOutcome written = run(fixture, {QStringLiteral("init")});
        QVERIFY2(written.status == 0, written.err.c_str());
        QCOMPARE(fileContent(fixture.root() + "/driftgate.yaml"), printed.out);
        const WorkspaceReading reading =
            readWorkspace(printed.out, fixture.root() + "/driftgate.yaml");
        QCOMPARE(reading.errors.size(), 0);
        QVERIFY(reading.config.application(ApplicationName("checkout")));
        QCOMPARE(reading.config.repository, fixture.root());
        const CliOutcome again = run(fixture, {QStringLiteral("init")});
        QCOMPARE(again.status, 2);
        QVERIFY(again.says(QStringLiteral("--force")));
        QCOMPARE(run(fixture, {QStringLiteral("init"), QStringLiteral("--force")}).status, 0);
    }

private:
    static CliOutcome run(const Fixture &fixture, const QStringList &arguments,
                          CliSettings settings = {})
    {
        settings.directory = fixture.root();
        return runCommand(arguments, fixture.environment, settings);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceVerbs)
#include "tst_workspaceverbs.moc"
