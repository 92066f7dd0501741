// The apply engine on a real control plane: a large application created, changed, pruned and rolled
// back; kubectl agrees about the set, takes it over and gives it back.
#include "sync/largeapplication.h"

#include "cluster/fieldset.h"
#include "compare/kinds.h"
#include "manifest/json.h"
#include "sync/setparent.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

class TestSyncPlane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = Plane::whyNot(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
    }

    void aLargeApplication()
    {
        VERIFIED(ns, m_plane->makeNamespace("large"));
        PlaneSync at(*m_plane, ns);
        const std::string first = largeApplication(ns, false);
        const std::string second = largeApplication(ns, true);
        std::set<std::string> kinds;
        for (const Object &object : manifests(largeApplication(ns, false, false)))
            kinds.insert(groupKindOf(object.key));
        QCOMPARE(manifests(largeApplication(ns, false, false)).size(), size_t{120});
        QCOMPARE(kinds.size(), size_t{24});

        const auto created = at.sync(revised(at.wanted(first), 'a'));
        QCOMPARE(endOf(created), u"done"_s);
        QCOMPARE(verbsOf(at.plan()), u"create 120, run 2"_s);
        if (!holds(at, first, 120, 'a'))
            return;
        QVERIFY(at.get({"batch", "Job", ns, "hook-before"}));
        QVERIFY(!at.get({"batch", "Job", ns, "hook-after"}));
        const auto hook = at.get({"batch", "Job", ns, "hook-before"})->value;

        at.cluster().applies.clear();
        at.cluster().order.clear();
        const auto changed = at.sync(revised(at.wanted(second, first), 'b'));
        QCOMPARE(endOf(changed), u"done"_s);
        QCOMPARE(verbsOf(at.plan()), u"update 51, prune 22, run 2"_s);
        QCOMPARE(at.cluster().applies.size(), size_t{53});
        // Of every kind one is changed; of each that has more than one, one is deleted.
        std::set<std::string> updated;
        std::set<std::string> pruned;
        for (const Action &action : at.plan().actions) {
            if (action.verb == ActionVerb::Update)
                updated.insert(groupKindOf(action.key));
            else if (action.verb == ActionVerb::Prune)
                pruned.insert(groupKindOf(action.key));
        }
        QVERIFY(updated == kinds);
        QCOMPARE(pruned.size(), size_t{19});
        QCOMPARE(at.cluster().removals[ObjectKey({"", "Service", ns, "service-19"})], 1);
        const auto &order = at.cluster().order;
        const auto ran = std::ranges::find(order, ObjectKey{"batch", "Job", ns, "hook-after"});
        const auto gone = std::ranges::find(order, ObjectKey{"", "Service", ns, "service-19"});
        QVERIFY(gone < ran && ran != order.end());
        if (!holds(at, second, 98, 'b'))
            return;
        // Made anew, not changed.
        QVERIFY(at.get({"batch", "Job", ns, "hook-before"})->value.stringAt({"metadata", "uid"}) !=
                hook.stringAt({"metadata", "uid"}));

        Wanted before = revised(at.wanted(first, second), 'a');
        before.isRollback = true;
        QCOMPARE(endOf(at.sync(before)), u"done"_s);
        QVERIFY(at.plan().isRollback);
        QCOMPARE(verbsOf(at.plan()), u"create 22, update 51, run 2"_s);
        if (!holds(at, first, 120, 'a'))
            return;
        kubectlTakesItOver(at);
    }

    void clientSideApplyIsMigrated()
    {
        VERIFIED(ns, m_plane->makeNamespace("csa"));
        const std::string before = filled("---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: "
                                          "settings, namespace: '{NS}'}, data: {a: one, old: "
                                          "two}}\n",
                                          {{"{NS}", ns}});
        VERIFIED(made, m_plane->kubectl({"apply", "-f", "-"}, before));
        VERIFIED(mine, m_plane->kubectl({"patch", "configmap", "settings", "-n", ns, "--type=merge",
                                         "-p", R"({"data":{"mine":"three"}})"}));
        PlaneSync at(*m_plane, ns);
        const std::string after =
            filled("---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: "
                   "'{NS}'}, data: {a: new}}\n",
                   {{"{NS}", ns}});
        QCOMPARE(endOf(at.sync(at.wanted(after, before))), u"done"_s);
        const auto live = at.get({"", "ConfigMap", ns, "settings"});
        QCOMPARE(words(live->value.stringAt({"data", "a"})), u"new"_s);
        QVERIFY(!live->value.find({"data", "old"}));
        QCOMPARE(words(live->value.stringAt({"data", "mine"})), u"three"_s);
        QVERIFY(live->annotation("kubectl.kubernetes.io/last-applied-configuration").empty());
        for (const ManagedFields &entry : readManagedFields(live->value))
            QVERIFY(entry.manager != "kubectl-client-side-apply");
    }

    void aReplaceMakesItAnew()
    {
        VERIFIED(ns, m_plane->makeNamespace("replace"));
        const auto deployment = [&ns](const std::string &app) {
            return filled("---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, "
                          "namespace: '{NS}'}, spec: {replicas: 1, selector: {matchLabels: {app: "
                          "'{APP}'}}, template: {metadata: {labels: {app: '{APP}'}}, spec: "
                          "{terminationGracePeriodSeconds: 0, containers: [{name: main, image: "
                          "'a:1'}]}}}}\n",
                          {{"{NS}", ns}, {"{APP}", app}});
        };
        PlaneSync at(*m_plane, ns);
        const ObjectKey key{"apps", "Deployment", ns, "web"};
        QCOMPARE(endOf(at.sync(at.wanted(deployment("one")))), u"done"_s);
        const std::string uid(at.get(key)->value.stringAt({"metadata", "uid"}));
        Wanted wanted = at.wanted(deployment("two"), deployment("one"));
        wanted.replace = {key};
        QCOMPARE(endOf(at.sync(wanted)), u"done"_s);
        QCOMPARE(verbsOf(at.plan()), u"replace 1"_s);
        const std::string second(at.get(key)->value.stringAt({"metadata", "uid"}));
        QVERIFY(second != uid);

        // Stopped while the old one goes, with all that it owns: there is a new one all the same.
        wanted = at.wanted(deployment("three"), deployment("two"));
        wanted.replace = {key};
        VERIFIED(plan, at.planned(wanted));
        QCOMPARE(verbsOf(*plan), u"replace 1"_s);
        CancelSource cancel;
        at.cluster().refuse = [&](const ObjectKey &) -> std::optional<Error> {
            cancel.request_stop();
            return std::nullopt;
        };
        SyncRequest request;
        request.plan = plan;
        ApplyEngine engine(at.clusterPtr(), std::make_shared<SystemClock>(), at.options());
        const auto stopped = settled(awaited(engine.run(request, {}, cancel.get_token())));
        at.cluster().refuse = {};
        QCOMPARE(endOf(stopped), u"cancelled"_s);
        const auto live = at.get(key);
        QVERIFY(live);
        QVERIFY(live->value.stringAt({"metadata", "uid"}) != second);
    }

    /// As charts have it whose admission webhooks get their certificate from a Job: it runs by an
    /// account that is a hook itself, made before it and deleted after success.
    void anAccountThatHelpsAHookStaysUntilItRan()
    {
        VERIFIED(ns, m_plane->makeNamespace("helpers"));
        PlaneSync at(*m_plane, ns);
        const std::string target = filled(
            "---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: admission, namespace: "
            "'{NS}', annotations: {helm.sh/hook: 'pre-install,pre-upgrade', helm.sh/hook-weight: "
            "'-1', helm.sh/hook-delete-policy: 'before-hook-creation,hook-succeeded'}}}\n"
            "---\n{apiVersion: batch/v1, kind: Job, metadata: {name: admission, namespace: '{NS}', "
            "annotations: {helm.sh/hook: 'pre-install,pre-upgrade', helm.sh/hook-delete-policy: "
            "'before-hook-creation,hook-succeeded'}}, spec: {template: {spec: {restartPolicy: "
            "Never, serviceAccountName: admission, terminationGracePeriodSeconds: 0, containers: "
            "[{name: main, image: 'a:1'}]}}}}\n",
            {{"{NS}", ns}});
        QCOMPARE(endOf(at.sync(at.wanted(target + configMap(ns, "settings", "x")))), u"done"_s);
        QCOMPARE(verbsOf(at.plan()), u"create 1, run 2"_s);
        QVERIFY(!at.get({"", "ServiceAccount", ns, "admission"}));
    }

    /// Git's replicas are ignored, and somebody else scaled: it becomes a member as it is.
    void whatIsLeftAloneIsTakenInAsItIs()
    {
        VERIFIED(ns, m_plane->makeNamespace("takenin"));
        const std::string target = filled(
            "---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: "
            "'{NS}'}, spec: {replicas: 3, selector: {matchLabels: {app: a}}, template: {metadata: "
            "{labels: {app: a}}, spec: {terminationGracePeriodSeconds: 0, containers: [{name: "
            "main, image: 'a:1'}]}}}}\n",
            {{"{NS}", ns}});
        VERIFIED(made, m_plane->kubectl({"create", "-f", "-"}, target));
        VERIFIED(scaled,
                 m_plane->kubectl({"scale", "deployment", "web", "-n", ns, "--replicas=5"}));
        PlaneSync at(*m_plane, ns);
        Wanted wanted = at.wanted(target + configMap(ns, "settings", "x"));
        IgnoreRule replicas;
        replicas.fields = {"/spec/replicas"};
        IgnoreRule whole;
        whole.match.kind = "ConfigMap";
        wanted.ignore = {replicas, whole};
        QCOMPARE(endOf(at.sync(wanted)), u"done"_s);
        QCOMPARE(verbsOf(at.plan()), QString());
        const auto live = at.get({"apps", "Deployment", ns, "web"});
        QCOMPARE(words(live->label(applyset::MemberLabel)), words(at.setId()));
        const FieldPath path = FieldPath::fromString("/spec/replicas");
        QCOMPARE(words(path.in(live->value)->text()), u"5"_s);
        for (const ManagedFields &entry : readManagedFields(live->value))
            QVERIFY(entry.manager != "driftgate" || !entry.fields.owns(path));
        QVERIFY(!at.get({"", "ConfigMap", ns, "settings"}));
    }

    void theNamespaceItBringsComesFirst()
    {
        VERIFIED(prefix, m_plane->makeNamespace("own"));
        const std::string ns = prefix + "-app";
        PlaneSync at(*m_plane, ns);
        const std::string target =
            filled("---\n{apiVersion: v1, kind: Namespace, metadata: {name: '{NS}'}}\n"
                   "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: "
                   "'{NS}'}, data: {a: b}}\n",
                   {{"{NS}", ns}});
        QCOMPARE(endOf(at.sync(at.wanted(target))), u"done"_s);
        QCOMPARE(at.deployed({{"", "Namespace", ""}}).inventory.size(), size_t{2});
    }

    void theSecondPersonIsTold()
    {
        VERIFIED(ns, m_plane->makeNamespace("lease"));
        PlaneSync one(*m_plane, ns);
        PlaneSync other(*m_plane, ns);
        const Wanted wanted = one.wanted(configMap(ns, "settings", "x"));
        VERIFIED(first, one.planned(wanted));
        VERIFIED(second, other.planned(wanted));
        std::optional<Result<SyncOutcome>> answer;
        one.cluster().before = [&](const ObjectKey &) {
            if (!answer)
                answer = other.carryOut();
        };
        QCOMPARE(endOf(one.carryOut()), u"done"_s);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::Conflict);
        QVERIFY2(answer->error().text.contains(u"Alice Ng"_s), qPrintable(answer->error().text));
        QVERIFY(other.cluster().applies.empty());
        QVERIFY(!one.get({"coordination.k8s.io", "Lease", ns, "driftgate-checkout"}));
    }

private:
    static Wanted revised(Wanted wanted, char digit)
    {
        wanted.revision = std::string(40, digit);
        return wanted;
    }

    /// Every object equals the target in the exact tier, and the set holds exactly them.
    bool holds(PlaneSync &at, const std::string &target, size_t members, char revision)
    {
        bool out = false;
        checkHolds(at, target, members, revision, out);
        return out;
    }

    void checkHolds(PlaneSync &at, const std::string &target, size_t members, char revision,
                    bool &out)
    {
        VERIFIED(plan, at.planned(at.wanted(target)));
        for (const Action &action : plan->actions) {
            QVERIFY2(action.verb == ActionVerb::Nothing || action.verb == ActionVerb::Run,
                     qPrintable(words(verbName(action.verb)) + u' ' + words(action.key.toString()) +
                                u' ' + words(action.fields.empty() ? "" : action.fields.front())));
        }
        // A dry run of every one of Git's, whatever the plan and the offline comparison say.
        std::map<std::string, Object> wanted;
        for (Object &object : manifests(target)) {
            if (isHook(object))
                continue;
            ApplyRequest dry;
            object.value = inData(object.value);
            dry.object = object;
            dry.object.value.set({"metadata", "labels", applyset::MemberLabel},
                                 Value::string(at.setId()));
            dry.dryRun = true;
            VERIFIED(answer, wait(at.cluster().apply(dry, {})));
            QVERIFY2(answer.conflicts.empty(), object.key.toString().c_str());
            const auto live = at.get(object.key, versionOf(object));
            QVERIFY2(live, object.key.toString().c_str());
            QVERIFY2(comparable(*answer.object) == comparable(*live),
                     qPrintable(words(object.key.toString())));
            wanted.emplace(object.key.toString(), std::move(object));
        }
        QCOMPARE(wanted.size(), members);
        // As kubectl finds them.
        std::set<std::string> kinds;
        for (const Action &action : plan->actions) {
            if (action.verb != ActionVerb::Run)
                kinds.insert(groupKindOf(action.key));
        }
        std::string list;
        for (const std::string &kind : kinds)
            list += (list.empty() ? "" : ",") + kind;
        VERIFIED(found, m_plane->kubectl({"get", list, "-A", "-o", "json", "-l",
                                          std::string(applyset::MemberLabel) + '=' + at.setId()}));
        VERIFIED(answer, readJson(found, "kubectl"));
        QCOMPARE(answer.find("items")->size(), members);
        for (const Value &item : answer.find("items")->items()) {
            const std::string key = keyOf(item);
            QVERIFY2(wanted.contains(key), key.c_str());
            QVERIFY2(isWithin(wanted.at(key).value, item), key.c_str());
        }
        const auto parent = at.get({"", "Secret", at.ns(), "checkout"});
        QVERIFY(parent);
        QCOMPARE(words(parent->annotation(applyset::GroupKinds)), words(list));
        QCOMPARE(words(parent->annotation(applyset::MoreNamespaces)), words(at.ns() + "-more"));
        QCOMPARE(words(parent->annotation(applyset::Revision)), QString(40, QLatin1Char(revision)));
        out = true;
    }

    static std::string versionOf(const Object &object)
    {
        return object.apiVersion.substr(object.apiVersion.find('/') + 1);
    }

    /// Of an object that kubectl gives.
    static std::string keyOf(const Value &item)
    {
        const std::string version(item.stringAt({"apiVersion"}));
        const size_t slash = version.find('/');
        return ObjectKey{slash == std::string::npos ? "" : version.substr(0, slash),
                         std::string(item.stringAt({"kind"})),
                         std::string(item.stringAt({"metadata", "namespace"})),
                         std::string(item.stringAt({"metadata", "name"}))}
            .toString();
    }

    /// A Secret as a server stores it.
    static Value inData(Value object)
    {
        const Value *const text = object.find("stringData");
        if (!text)
            return object;
        Value data = Value::mapping();
        for (const Value::Entry &entry : text->entries())
            data.set(entry.key.view(),
                     Value::string(
                         QByteArray(entry.value.text().data(), qsizetype(entry.value.text().size()))
                             .toBase64()
                             .toStdString()));
        object.remove("stringData");
        object.set("data", data);
        return object;
    }

    /// Whether all that Git says is there. The server adds to mappings, and to no list here.
    static bool isWithin(const Value &wanted, const Value &live)
    {
        if (wanted.isMapping())
            return std::ranges::all_of(wanted.entries(), [&live](const Value::Entry &entry) {
                const Value *const found = live.find(entry.key.view());
                return found && isWithin(entry.value, *found);
            });
        if (wanted.isSequence())
            return std::ranges::equal(wanted.items(), live.items(), isWithin);
        return wanted.text() == live.text();
    }

    static Value comparable(const Object &object)
    {
        Value out = object.value;
        out.remove("status");
        Value metadata = *out.find("metadata");
        for (const char *const key : {"managedFields", "resourceVersion"})
            metadata.remove(key);
        out.set("metadata", metadata);
        return out;
    }

    static std::string configMap(const std::string &ns, const std::string &name,
                                 const std::string &value)
    {
        return "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name +
               ", namespace: " + ns + "}, data: {a: '" + value + "'}}\n";
    }

    void kubectlTakesItOver(PlaneSync &at)
    {
        const auto apply = [&](const std::string &manifests) {
            return m_plane->kubectlOutcome({"apply", "--namespace=" + at.ns(), "--server-side",
                                            "--prune", "--applyset=secret/checkout", "-f", "-"},
                                           manifests, "admin", {{"KUBECTL_APPLYSET", "true"}});
        };
        const auto without = [&](const std::string &text, const std::string &name,
                                 const std::string &ns) {
            const std::string one = filled("---\n{apiVersion: v1, kind: ConfigMap, metadata: "
                                           "{name: '{NAME}', namespace: '{NS}'}, data: {value: "
                                           "'old'}}\n",
                                           {{"{NAME}", name}, {"{NS}", ns}});
            const size_t place = text.find(one);
            if (place == std::string::npos)
                qFatal("no %s", name.c_str());
            return text.substr(0, place) + text.substr(place + one.size());
        };
        const std::string all = largeApplication(at.ns(), false, false);
        // kubectl asks for the parent's namespace, and then takes objects of no other one: what
        // lies there is found by what the parent says, and goes.
        const std::string most = without(all, "settings-more-0", at.ns() + "-more");
        VERIFIED(same, apply(most));
        QVERIFY2(same.exitCode == 0, same.errors.c_str());
        QCOMPARE(words(same.output).count(u" serverside-applied"_s), 119);
        QCOMPARE(words(same.output).count(u" pruned"_s), 1);
        QVERIFY2(same.output.contains("configmap/settings-more-0 pruned"), same.output.c_str());
        // It is kubectl's now, and which revision it is of is no longer known.
        QVERIFY(!at.deployed().revision);

        const std::string less = without(most, "settings-19", at.ns());
        VERIFIED(pruned, apply(less));
        QVERIFY2(pruned.exitCode == 0, pruned.errors.c_str());
        QCOMPARE(words(pruned.output).count(u" pruned"_s), 1);
        QVERIFY(words(pruned.output).contains(u"configmap/settings-19 pruned"_s));

        // And Driftgate's again.
        const auto back = at.sync(revised(at.wanted(largeApplication(at.ns(), false)), 'c'));
        QCOMPARE(endOf(back), u"done"_s);
        QCOMPARE(verbsOf(at.plan()), u"create 2, run 2"_s);
        QVERIFY(holds(at, largeApplication(at.ns(), false), 120, 'c'));
    }

    std::unique_ptr<Plane> m_plane;
};

QTEST_GUILESS_MAIN(TestSyncPlane)
#include "tst_syncplane.moc"
