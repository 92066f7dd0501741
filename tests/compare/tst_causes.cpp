#include "comparetest.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string deployment(const std::string &spec, const std::string &metadata = {})
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: demo\n" +
           metadata + "spec:\n" + spec;
}

std::string told(const std::string &base, const std::string &target, const std::string &live)
{
    const auto comparison = compared(states(base, target, live));
    if (comparison->objects.size() != 1)
        return "not one object";
    return test::told(comparison->objects.front());
}

const std::string Edited =
    "  managedFields:\n"
    "  - manager: kustomize-controller\n    operation: Apply\n    apiVersion: apps/v1\n"
    "    fieldsType: FieldsV1\n    time: '2025-05-16T10:00:00Z'\n"
    "    fieldsV1: {'f:spec': {'f:replicas': {}, 'f:paused': {}}}\n"
    "  - manager: kubectl-edit\n    operation: Update\n    apiVersion: apps/v1\n"
    "    fieldsType: FieldsV1\n    time: '2025-05-16T14:03:00Z'\n"
    "    fieldsV1: {'f:metadata': {'f:annotations': {'.': {}, 'f:note': {}}},\n"
    "      'f:spec': {'f:replicas': {}, 'f:minReadySeconds': {}, 'f:template': {'f:spec':\n"
    "      {'f:containers': {'k:{\"name\":\"debug\"}': {'.': {}, 'f:name': {}, 'f:image': "
    "{}}}}}}}\n"
    "  - manager: kube-controller-manager\n    operation: Update\n    apiVersion: apps/v1\n"
    "    fieldsType: FieldsV1\n    time: '2025-05-16T15:00:00Z'\n"
    "    fieldsV1: {'f:metadata': {'f:annotations': {'f:deployment.kubernetes.io/revision': "
    "{}}}}\n";

} // namespace

class TestCauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitMovedClusterMovedBothMoved()
    {
        const auto at = [](int replicas) {
            return deployment("  replicas: " + std::to_string(replicas) + "\n");
        };
        QCOMPARE(told(at(3), at(4), at(3)), "differs\n/spec/replicas changed git\n");
        QCOMPARE(told(at(3), at(3), at(5)), "differs\n/spec/replicas changed cluster\n");
        QCOMPARE(told(at(3), at(4), at(5)), "differs\n/spec/replicas changed both\n");
        QCOMPARE(told(at(3), at(3), at(3)), "in-sync\n");
    }

    void bothMovedToTheSameValueIsNoDifference()
    {
        const auto at = [](int replicas) {
            return deployment("  replicas: " + std::to_string(replicas) + "\n");
        };
        const auto comparison = compared(states(at(3), at(5), at(5)));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(test::told(object), "in-sync\n");
        QCOMPARE(test::told(object.pending), "/spec/replicas changed git\n");
        QCOMPARE(test::told(object.drift), "/spec/replicas changed cluster\n");
        QVERIFY(!object.hasConflict());
    }

    void withoutBaseNothingIsGuessed()
    {
        const auto comparison =
            compared(states(deployment("  replicas: 3\n"), deployment("  replicas: 5\n")));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(test::told(object), "differs\n/spec/replicas changed unknown\n");
        QVERIFY(object.pending.empty() && object.drift.empty());
        QVERIFY(!object.differences.front().base);
        QVERIFY(!comparison->baseKnown);
    }

    void whatGitTookAwayIsARemoval()
    {
        const std::string with = deployment("  replicas: 3\n  minReadySeconds: 5\n");
        const std::string without = deployment("  replicas: 3\n");
        QCOMPARE(told(with, without, with), "differs\n/spec/minReadySeconds removed git\n");
        QCOMPARE(told(with, without, deployment("  replicas: 3\n  minReadySeconds: 9\n")),
                 "differs\n/spec/minReadySeconds removed both\n");
        QCOMPARE(told(with, without, without), "in-sync\n");
        QCOMPARE(told(with, with, without), "differs\n/spec/minReadySeconds added cluster\n");
    }

    void takingAwayAServerDefaultChangesNothing()
    {
        const std::string with = deployment("  replicas: 3\n  revisionHistoryLimit: 10\n");
        const std::string without = deployment("  replicas: 3\n");
        const auto comparison = compared(states(with, without, with));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(test::told(object), "in-sync\n");
        QCOMPARE(test::told(object.pending), "/spec/revisionHistoryLimit removed git\n");
        QVERIFY(object.drift.empty());
    }

    void aDefaultThatGitOverridesIsNoConflict()
    {
        QCOMPARE(told(deployment("  replicas: 3\n"),
                      deployment("  replicas: 3\n  revisionHistoryLimit: 4\n"),
                      deployment("  replicas: 3\n  revisionHistoryLimit: 10\n")),
                 "differs\n/spec/revisionHistoryLimit changed git\n");
    }

    void aRemovedContainerGoesAsAWhole()
    {
        const std::string both = "  template:\n    spec:\n      containers:\n"
                                 "      - {name: a, image: a:1}\n      - {name: b, image: b:1}\n";
        const std::string one = "  template:\n    spec:\n      containers:\n"
                                "      - {name: a, image: a:1}\n";
        const std::string live =
            "  template:\n    spec:\n      containers:\n"
            "      - {name: b, image: b:1, imagePullPolicy: IfNotPresent, resources: {},"
            " terminationMessagePolicy: File}\n"
            "      - {name: a, image: a:1, imagePullPolicy: IfNotPresent}\n";
        QCOMPARE(told(deployment(both), deployment(one), deployment(live)),
                 "differs\n/spec/template/spec/containers[name=b] removed git\n");
        QCOMPARE(told(deployment(one), deployment(both), deployment(one)),
                 "differs\n/spec/template/spec/containers[name=b] added git\n");
    }

    void fieldsOfPersonsAreKeptDriftAndThoseOfMachinesHidden()
    {
        const std::string target =
            deployment("  replicas: 3\n  template:\n    spec:\n      containers:\n"
                       "      - {name: web, image: web:1}\n");
        const std::string live = deployment(
            "  replicas: 5\n  minReadySeconds: 7\n  template:\n    spec:\n      containers:\n"
            "      - {name: web, image: web:1, imagePullPolicy: IfNotPresent}\n"
            "      - {name: debug, image: busybox}\n      - {name: istio-proxy, image: proxy}\n",
            "  annotations: {note: x, deployment.kubernetes.io/revision: '3'}\n" + Edited);
        const auto comparison = compared(states(target, target, live));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(test::told(object),
                 "differs\n/metadata/annotations/note removed cluster kept\n"
                 "/spec/replicas changed cluster\n"
                 "/spec/template/spec/containers[name=debug] removed cluster kept\n"
                 "/spec/minReadySeconds removed cluster kept\n");
        std::vector<std::string> hidden;
        for (const FieldPath &path : object.unmanaged)
            hidden.push_back(path.toString());
        const std::vector<std::string> wanted{
            "/metadata/annotations/deployment.kubernetes.io~1revision",
            "/spec/template/spec/containers[name=web]/imagePullPolicy",
            "/spec/template/spec/containers[name=istio-proxy]"};
        QCOMPARE(hidden, wanted);
        const FieldDifference &replicas = object.differences[1];
        QCOMPARE(replicas.owners.size(), size_t{2});
        QCOMPARE(replicas.owners[0].manager, "kubectl-edit");
        QVERIFY(replicas.owners[0].isPerson);
        QVERIFY(replicas.owners[0].at);
        QVERIFY(!replicas.owners[1].isPerson);
    }

    void aConflictNeedsAPersonWhereBaseSaidNothing()
    {
        const std::string base = deployment("  progressDeadlineSeconds: 60\n");
        const std::string target = deployment("  progressDeadlineSeconds: 60\n  replicas: 3\n");
        const std::string live = "  progressDeadlineSeconds: 60\n  replicas: 5\n";
        QCOMPARE(told(base, target, deployment(live)), "differs\n/spec/replicas changed git\n");
        QCOMPARE(told(base, target, deployment(live, Edited)),
                 "differs\n/spec/replicas changed both\n");
    }

    void lastAppliedTellsOfRemovalsWithoutBase()
    {
        const std::string live =
            deployment("  replicas: 3\n  minReadySeconds: 5\n  revisionHistoryLimit: 10\n",
                       "  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: "
                       "'{\"spec\":{\"replicas\":3,\"minReadySeconds\":5}}'\n");
        const auto comparison = compared(states(deployment("  replicas: 3\n"), live));
        QCOMPARE(test::told(comparison->objects.front()),
                 "differs\n/spec/minReadySeconds removed unknown\n");
    }

    void serverSideApplyTellsOfRemovalsWithoutBase()
    {
        const std::string live = deployment("  replicas: 3\n  paused: true\n", Edited);
        const auto comparison = compared(states(deployment("  replicas: 3\n"), live));
        QCOMPARE(test::told(comparison->objects.front()),
                 "differs\n/spec/paused removed unknown\n");
        // With base known, base tells.
        QCOMPARE(told(deployment("  replicas: 3\n"), deployment("  replicas: 3\n"), live),
                 "in-sync\n");
    }

    void clientSideApplyOwnsDefaultsButDoesNotNameThem()
    {
        const std::string live = deployment(
            "  replicas: 3\n  minReadySeconds: 5\n  progressDeadlineSeconds: 700\n",
            "  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: "
            "'{\"spec\":{\"replicas\":3,\"minReadySeconds\":5}}'\n"
            "  managedFields:\n  - manager: kubectl-client-side-apply\n    operation: Update\n"
            "    fieldsType: FieldsV1\n    fieldsV1: {'f:spec': {'f:replicas': {}, "
            "'f:minReadySeconds': {}, 'f:progressDeadlineSeconds': {}}}\n");
        const std::string git = deployment("  replicas: 3\n");
        QCOMPARE(told(git, git, live), "differs\n/spec/minReadySeconds removed cluster\n");
    }

    void missingAndExtraTellWhoMoved()
    {
        const std::string one = deployment("  replicas: 3\n");
        const auto verdict = [](const CompareInput &input) {
            const auto out = compared(input);
            return out->objects.empty() ? std::string("nothing\n")
                                        : test::told(out->objects.front());
        };
        QCOMPARE(verdict(states("", one, "")), "missing\n added git\n");
        QCOMPARE(verdict(states(one, one, "")), "missing\n added cluster\n");
        QCOMPARE(verdict(states(one, deployment("  replicas: 4\n"), "")), "missing\n added both\n");
        QCOMPARE(verdict(states(one, "", one)), "extra\n removed git\n");
        QCOMPARE(verdict(states(one, "", deployment("  replicas: 9\n"))), "extra\n removed both\n");
        QVERIFY(differingFields(compared(states(one, "", one))->objects.front()).empty());
        // Live alone: not ours, unless something says so.
        CompareInput input = states("", "", one);
        QCOMPARE(verdict(input), "nothing\n");
        input.inventory = {{"apps", "Deployment", "demo", "web"}};
        QCOMPARE(verdict(input), "extra\n removed unknown\n");
        input.targetComplete = false;
        QCOMPARE(verdict(input), "nothing\n");
        input = states(one, "", one);
        input.targetComplete = false;
        QCOMPARE(verdict(input), "in-sync\n");
    }

    void whatAPersonMadeInAnOwnedNamespaceIsExtra()
    {
        const std::string fields =
            "  managedFields:\n  - manager: kubectl-create\n    operation: Update\n"
            "    fieldsType: FieldsV1\n    fieldsV1: {'f:spec': {'f:replicas': {}}}\n";
        CompareInput input = states("", "", deployment("  replicas: 1\n", fields));
        input.ownedNamespaces = {"demo"};
        auto out = compared(input);
        QCOMPARE(out->objects.size(), size_t{1});
        QCOMPARE(test::told(out->objects.front()), "extra\n removed cluster\n");
        input.ownedNamespaces = {"other"};
        QVERIFY(compared(input)->objects.empty());
        input.ownedNamespaces = {"demo"};
        input.live = objects(deployment(
            "  replicas: 1\n", "  ownerReferences: [{uid: x, kind: Foo, name: y}]\n" + fields));
        QVERIFY(compared(input)->objects.empty());
    }

    void objectsComeInTheOrderOfASync()
    {
        const auto make = [](const char *apiVersion, const char *kind, const char *name) {
            return std::string("---\napiVersion: ") + apiVersion + "\nkind: " + kind +
                   "\nmetadata: {name: " + name + ", namespace: d}\n";
        };
        CompareInput input;
        input.target =
            objects(make("example.com/v1", "Foo", "a") + make("apps/v1", "Deployment", "b") +
                    make("apps/v1", "Deployment", "a") + make("v1", "Secret", "z") +
                    "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: d}\n");
        input.live = objects("");
        std::vector<std::string> kinds;
        const auto comparison = compared(input);
        for (const ObjectComparison &object : comparison->objects)
            kinds.push_back(object.key.kind + "/" + object.key.name);
        const std::vector<std::string> wanted{"Namespace/d", "Secret/z", "Deployment/a",
                                              "Deployment/b", "Foo/a"};
        QCOMPARE(kinds, wanted);
    }

    void cancellationStops()
    {
        CancelSource source;
        source.request_stop();
        const auto out = compare(states(deployment("  replicas: 1\n"), ""), source.get_token());
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCauses)
#include "tst_causes.moc"
