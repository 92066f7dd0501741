#include "workspace/inspector.h"
#include "workspacefixture.h"

#include <QTest>

#include <algorithm>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

using StatePtr = std::shared_ptr<const ApplicationState>;

StatePtr inspected(const std::shared_ptr<Workspace> &workspace, const std::string &application,
                   const std::string &cluster, InspectOptions options = {}, CancelToken cancel = {})
{
    // The Inspector goes away while its coroutine waits: nothing may hang on it.
    auto task = Inspector(workspace).inspect(ApplicationName(application), ClusterName(cluster),
                                             std::move(options), std::move(cancel));
    return QCoro::waitFor(task);
}

const ObjectKey Deployment{"apps", "Deployment", "checkout", "checkout"};

QString report(const ApplicationState &state)
{
    QString out = state.error ? state.error->toString() : QStringLiteral("no error");
    for (const Finding &finding : state.findings)
        out += u'\n' + finding.place.toString() + u' ' + finding.text;
    if (state.comparison) {
        for (const ObjectComparison &object : state.comparison->objects) {
            out += u'\n' + QString::fromStdString(object.key.toString()) + u' ' +
                   QString::fromUtf8(verdictName(object.verdict));
            for (const FieldDifference &difference : object.differences)
                out += u' ' + QString::fromStdString(difference.path.toString());
        }
    }
    return out;
}

bool hasFinding(const ApplicationState &state, const QString &part)
{
    return std::ranges::any_of(state.findings, [&](const Finding &finding) {
        return finding.text.contains(part) || finding.place.toString().contains(part);
    });
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRunsWhatGitSaysIsInSync()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QVERIFY2(state->inSync(), qPrintable(report(*state)));
        QCOMPARE(state->deployed.revision->hex(), head.hex());
        QCOMPARE(state->targetRevision.hex(), head.hex());
        QCOMPARE(state->path, "apps/checkout/overlays/prod-eu");
        QVERIFY(state->base && state->base == state->target);
        QCOMPARE(state->pendingCommits.size(), 0);
        QVERIFY(state->takenAt == fixture.environment.clock->now());
    }

    void commitsThatTouchTheInputsArePending()
    {
        WorkspaceFixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 3, "shop/checkout:1.8.0");
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision image = fixture.commit("Release 1.9.0");
        fixture.write("README.md", "not an input\n");
        fixture.commit("Write a readme");
        fixture.write("apps/ingress/configmap.yaml",
                      WorkspaceFixture::configMap("ingress", "ingress", "b"));
        fixture.commit("Another application's");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QVERIFY2(!state->error, qPrintable(report(*state)));
        QCOMPARE(state->pendingCommits.size(), 1);
        QCOMPARE(state->pendingCommits[0].id.hex(), image.hex());
        QCOMPARE(state->pendingObjects(), 1);
        QCOMPARE(state->driftedFields(), 0);
        QCOMPARE(state->conflicts(), 0);
        const ObjectComparison *const object = state->comparison->find(Deployment);
        QVERIFY(object);
        QCOMPARE(object->differences.size(), 1);
        QCOMPARE(object->differences[0].cause, Cause::Git);
    }

    void whatAPersonChangedIsDriftWithTheirTool()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 5, "shop/checkout:1.8.0", WorkspaceFixture::editedReplicas());
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QCOMPARE(state->driftedFields(), 1);
        QCOMPARE(state->pendingObjects(), 0);
        const ObjectComparison *const object = state->comparison->find(Deployment);
        QCOMPARE(object->drift.size(), 1);
        QCOMPARE(object->drift[0].path.toString(), "/spec/replicas");
        QCOMPARE(object->drift[0].owners.at(0).manager, "kubectl-edit");
        QVERIFY(!state->inSync());
    }

    void driftIsStillDriftAfterTheFolderWasMoved()
    {
        WorkspaceFixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 5, "shop/checkout:1.8.0", WorkspaceFixture::editedReplicas());
        fixture.repository().git({"mv", "apps/checkout", "apps/till"});
        std::string file = fileContent(fixture.root() + "/driftgate.yaml");
        const std::string from = "path: apps/checkout/";
        const size_t at = file.find(from);
        QVERIFY(at != std::string::npos);
        fixture.write("driftgate.yaml", file.replace(at, from.size(), "path: apps/till/"));
        fixture.commit("Move");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QCOMPARE(state->path, "apps/till/overlays/prod-eu");
        QVERIFY2(state->base && !state->base->objects.empty(), qPrintable(report(*state)));
        QCOMPARE(state->pendingObjects(), 0);
        QCOMPARE(state->driftedFields(), 1);
    }

    void whatBothMovedIsAConflict()
    {
        WorkspaceFixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 5, "shop/checkout:1.8.0", WorkspaceFixture::editedReplicas());
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(4, "shop/checkout:1.8.0"));
        fixture.commit("Four replicas");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QCOMPARE(state->conflicts(), 1);
        QCOMPARE(state->pendingObjects(), 1);
        QCOMPARE(state->driftedFields(), 1);
    }

    void aMissingAndAnAbandonedObjectAreTold()
    {
        WorkspaceFixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 3, "shop/checkout:1.8.0");
        std::filesystem::remove(fixture.beside("live/prod-eu/deployment.yaml"));
        fixture.write("apps/checkout/base/kustomization.yaml", "resources:\n- deployment.yaml\n");
        fixture.commit("Drop the service");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QCOMPARE(state->missing(), 1);
        QCOMPARE(state->toPrune(), 1);
    }

    void withoutATellingReconcilerTheBaseIsUnknown()
    {
        WorkspaceFixture fixture;
        fixture.commit("Begin");
        fixture.writeLive("live/prod-eu/deployment.yaml",
                          WorkspaceFixture::deployment(5, "shop/checkout:1.8.0", "checkout"));
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QVERIFY(!state->deployed.revision);
        QVERIFY(!state->base);
        QVERIFY(state->comparison && !state->comparison->baseKnown);
        QCOMPARE(state->comparison->find(Deployment)->differences.at(0).cause, Cause::Unknown);
        QCOMPARE(state->driftedFields(), 0);
        QVERIFY(!state->inSync());
    }

    void aDeployedRevisionThatIsNotHereIsAFinding()
    {
        WorkspaceFixture fixture;
        fixture.commit("Begin");
        const Revision elsewhere =
            Revision::fromHex("00112233445566778899aabbccddeeff00112233").value();
        deploy(fixture, elsewhere, 3, "shop/checkout:1.8.0");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QVERIFY(!state->error);
        QVERIFY(!state->base);
        QVERIFY(state->comparison);
        QVERIFY2(hasFinding(*state, QStringLiteral("0011223")), qPrintable(report(*state)));
    }

    void aTargetInThePastIsTold()
    {
        WorkspaceFixture fixture;
        const Revision first = fixture.commit("Begin");
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision second = fixture.commit("Release 1.9.0");
        deploy(fixture, second, 3, "shop/checkout:1.9.0");
        InspectOptions options;
        options.target = first;
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu", options);
        QCOMPARE(state->pendingObjects(), 1);
        QCOMPARE(state->pendingCommits.size(), 0);
        QVERIFY(hasFinding(*state, QStringLiteral("lies before the deployed revision")));
    }

    void oneBrokenApplicationLeavesTheOthersTold()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        fixture.write("apps/checkout/overlays/staging/kustomization.yaml",
                      "resources:\n- ../../base\n- gone.yaml\n");
        fixture.commit("Break staging");
        const auto workspace = fixture.open();
        const StatePtr broken = inspected(workspace, "checkout", "staging");
        QVERIFY(broken->error);
        QVERIFY2(broken->error->toString().contains(u"gone.yaml"), qPrintable(report(*broken)));
        QVERIFY(broken->live);
        QVERIFY(!broken->inSync());
        QVERIFY(!inspected(workspace, "checkout", "prod-eu")->error);
        QVERIFY(!inspected(workspace, "ingress", "staging")->error);
    }

    void aBrokenDumpNamesItsFileAndLeavesTheRest()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        fixture.writeLive("live/prod-eu/broken.yaml", "kind: [\n");
        const StatePtr state = inspected(fixture.open(), "checkout", "prod-eu");
        QVERIFY(!state->error);
        QVERIFY(state->comparison);
        QVERIFY2(hasFinding(*state, QStringLiteral("broken.yaml")), qPrintable(report(*state)));

        std::filesystem::remove_all(fixture.beside("live/staging"));
        const StatePtr gone = inspected(fixture.open(), "checkout", "staging");
        QVERIFY(gone->error);
        QVERIFY(gone->target);
        QVERIFY(!gone->comparison);
    }

    void unknownNamesAreAnsweredWithTheNearest()
    {
        WorkspaceFixture fixture;
        fixture.commit("Begin");
        const auto workspace = fixture.open();
        QVERIFY(inspected(workspace, "chekcout", "staging")
                    ->error->text.contains(u"did you mean “checkout”?"));
        QVERIFY(inspected(workspace, "checkout", "prod-us")
                    ->error->text.contains(u"did you mean “prod-eu”?"));
    }

    void cancellingGivesAStateThatSaysSo()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        CancelSource source;
        source.request_stop();
        const StatePtr state =
            inspected(fixture.open(), "checkout", "prod-eu", {}, source.get_token());
        QVERIFY(state->error);
        QCOMPARE(state->error->code, ErrorCode::Cancelled);
    }

    void manyInspectionsRunSideBySide()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        const auto workspace = fixture.open();
        std::vector<QCoro::Task<StatePtr>> tasks;
        for (int i = 0; i < 12; ++i)
            tasks.push_back(Inspector(workspace).inspect(ApplicationName("checkout"),
                                                         ClusterName("prod-eu"), {}, {}));
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(task)->inSync());
    }

    void twoRevisionsAreComparedAsTheyRender()
    {
        WorkspaceFixture fixture;
        const Revision first = fixture.commit("Begin");
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(4, "shop/checkout:1.8.0"));
        const Revision second = fixture.commit("Four replicas");
        const auto workspace = fixture.open();
        const auto comparison = QCoro::waitFor(Inspector(workspace).compareRevisions(
            ApplicationName("checkout"), ClusterName("staging"), first, second, {}, {}));
        QVERIFY(comparison);
        const ObjectComparison *const object = (*comparison)->find(Deployment);
        QVERIFY(object);
        QCOMPARE(object->differences.size(), 1);
        QCOMPARE(object->differences[0].path.toString(), "/spec/replicas");
        QCOMPARE(object->differences[0].cause, Cause::Git);
    }

    void anApplicationThatWasNotThereYetIsAddedWhole()
    {
        WorkspaceFixture fixture;
        const Revision first = fixture.commit("Begin");
        fixture.write("apps/later/cm.yaml", WorkspaceFixture::configMap("later", "later", "x"));
        fixture.write("driftgate.yaml",
                      WorkspaceFixture::workspaceFile() + "- {name: later, path: apps/later}\n");
        const Revision second = fixture.commit("Add an application");
        const auto comparison =
            QCoro::waitFor(Inspector(fixture.open())
                               .compareRevisions(ApplicationName("later"), ClusterName("staging"),
                                                 first, second, {}, {}));
        QVERIFY(comparison);
        QCOMPARE((*comparison)->count(Verdict::Missing), 1);
    }

    void twoClustersAreComparedByTheirLiveObjects()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        fixture.writeLive("live/staging/deployment.yaml",
                          WorkspaceFixture::deployment(1, "shop/checkout:1.8.0", "checkout",
                                                       "  uid: abc\n  resourceVersion: \"7\"\n"));
        fixture.writeLive("live/staging/other.yaml",
                          WorkspaceFixture::configMap("other", "elsewhere", "x"));
        const auto comparison =
            QCoro::waitFor(Inspector(fixture.open())
                               .compareClusters(ApplicationName("checkout"), ClusterName("staging"),
                                                ClusterName("prod-eu"), {}, {}));
        QVERIFY(comparison);
        const ObjectComparison *const object = (*comparison)->find(Deployment);
        QVERIFY(object);
        QCOMPARE(object->differences.size(), 1);
        QCOMPARE(object->differences[0].path.toString(), "/spec/replicas");
        QCOMPARE(object->differences[0].cause, Cause::Unknown);
        QCOMPARE((*comparison)->objects.size(), 2);
    }

    void theImpactOfACommitIsWhatItRendersTo()
    {
        WorkspaceFixture fixture;
        fixture.commit("Begin");
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision shared = fixture.commit("Release everywhere");
        fixture.write("apps/checkout/overlays/prod-eu/kustomization.yaml",
                      "namespace: checkout\nresources:\n- ../../base\nreplicas:\n- {name: "
                      "checkout, count: 6}\n");
        fixture.write("apps/checkout/overlays/staging/kustomization.yaml",
                      "namespace: checkout\nresources:\n- ../../base\nreplicas:\n- {name: "
                      "checkout, count: 2}\n");
        const Revision different = fixture.commit("Scale each its own way");
        fixture.write("apps/checkout/base/deployment.yaml",
                      "# a remark changes nothing\n" +
                          WorkspaceFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision nothing = fixture.commit("Remark");
        const auto workspace = fixture.open();
        const auto impactOf = [&](const Revision &commit) {
            return QCoro::waitFor(Inspector(workspace).impactOf(commit, {})).value();
        };
        const auto everywhere = impactOf(shared);
        QCOMPARE(everywhere.size(), 1);
        QCOMPARE(everywhere[0].application.text(), "checkout");
        QCOMPARE(everywhere[0].clusters.size(), 2);
        QCOMPARE(everywhere[0].distinctDiffs, 1);
        QCOMPARE(impactOf(different).at(0).distinctDiffs, 2);
        QCOMPARE(impactOf(nothing).size(), 0);
        // The first commit of all makes everything.
        const auto first = impactOf(fixture.repository().revision("HEAD~3"));
        QCOMPARE(first.size(), 2);
    }

    void theCommitThatMovedAFieldIsFoundThroughAMerge()
    {
        WorkspaceFixture fixture;
        const Revision base = fixture.commit("Begin");
        deploy(fixture, base, 3, "shop/checkout:1.8.0");
        fixture.repository().git({"checkout", "-q", "-b", "scale"});
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(4, "shop/checkout:1.8.0"));
        fixture.commit("Four replicas");
        fixture.write("apps/checkout/base/deployment.yaml",
                      WorkspaceFixture::deployment(6, "shop/checkout:1.8.0"));
        const Revision scaled = fixture.commit("No, six");
        fixture.write("apps/checkout/base/deployment.yaml",
                      "# why six\n" + WorkspaceFixture::deployment(6, "shop/checkout:1.8.0"));
        fixture.commit("Say why");
        fixture.repository().git({"checkout", "-q", "main"});
        fixture.write("apps/checkout/base/service.yaml",
                      WorkspaceFixture::service() + "    name: http\n");
        const Revision named = fixture.commit("Name the port");
        fixture.repository().merge("scale", "Merge the scaling");
        const auto workspace = fixture.open();
        const StatePtr state = inspected(workspace, "checkout", "prod-eu");
        QCOMPARE(state->pendingCommits.size(), 4);
        const auto commits =
            QCoro::waitFor(Inspector(workspace).commitsOfDifferences(state, Deployment, {}));
        QVERIFY(commits);
        QCOMPARE(commits->size(), 1);
        QVERIFY(commits->at(0));
        QCOMPARE(commits->at(0)->hex(), scaled.hex());
        const auto service = QCoro::waitFor(Inspector(workspace).commitsOfDifferences(
            state, {"", "Service", "checkout", "checkout"}, {}));
        QVERIFY(service);
        QCOMPARE(service->at(0)->hex(), named.hex());
        QVERIFY(!QCoro::waitFor(Inspector(workspace).commitsOfDifferences(
            state, {"", "Service", "checkout", "none"}, {})));
    }

    void driftHasNoCommit()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 5, "shop/checkout:1.8.0", WorkspaceFixture::editedReplicas());
        const auto workspace = fixture.open();
        const StatePtr state = inspected(workspace, "checkout", "prod-eu");
        const auto commits =
            QCoro::waitFor(Inspector(workspace).commitsOfDifferences(state, Deployment, {}));
        QVERIFY(commits);
        QCOMPARE(commits->size(), 1);
        QVERIFY(!commits->at(0));
    }

    void theDeployedRevisionIsReadAlone()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        deploy(fixture, head, 3, "shop/checkout:1.8.0");
        const auto deployed =
            QCoro::waitFor(Inspector(fixture.open())
                               .deployed(ApplicationName("checkout"), ClusterName("prod-eu"), {}));
        QVERIFY(deployed);
        QCOMPARE(deployed->revision->hex(), head.hex());
        QCOMPARE(deployed->source, DeployedSource::FluxKustomization);
    }

private:
    /// The cluster prod-eu as Flux left it at a revision, with what was done to it since.
    static void deploy(const WorkspaceFixture &fixture, const Revision &revision, int replicas,
                       const std::string &image, const std::string &metadata = {})
    {
        fixture.writeLive(
            "live/prod-eu/flux.yaml",
            WorkspaceFixture::flux("checkout", "apps/checkout/overlays/prod-eu", revision));
        fixture.writeLive("live/prod-eu/deployment.yaml",
                          WorkspaceFixture::deployment(replicas, image, "checkout", metadata));
        fixture.writeLive("live/prod-eu/service.yaml", WorkspaceFixture::service("checkout"));
        fixture.writeLive("live/staging/ingress.yaml",
                          WorkspaceFixture::configMap("ingress", "ingress", "a"));
    }
};

QTEST_GUILESS_MAIN(TestInspector)
#include "tst_inspector.moc"
