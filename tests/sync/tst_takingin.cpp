// What becomes of objects that are as Git wants them, or that a rule leaves out: they are taken
// into the application's set, or left alone.
#include "sync/recordedsync.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

const ObjectKey Web{"apps", "Deployment", "shop", "web"};
const ObjectKey Settings{"", "ConfigMap", "shop", "settings"};

/// One that a controller has scaled.
constexpr char Scaled[] = R"(
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  annotations: {argocd.argoproj.io/sync-wave: '0'}
  uid: 22222222-0000-4000-8000-000000000001
  resourceVersion: '7'
  managedFields:
  - manager: kube-controller-manager
    operation: Update
    apiVersion: apps/v1
    subresource: scale
    fieldsType: FieldsV1
    fieldsV1: {'f:spec': {'f:replicas': {}}}
spec:
  replicas: 10
  selector: {matchLabels: {app: a}}
  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: 'a:1'}]}}
)";

constexpr char Scaler[] =
    "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web, "
    "namespace: shop}\nspec: {maxReplicas: 10, scaleTargetRef: {apiVersion: apps/v1, kind: "
    "Deployment, name: web}}\n";

IgnoreRule allOf(const std::string &kind)
{
    IgnoreRule out;
    out.match.kind = kind;
    out.reason = "another team's";
    return out;
}

} // namespace

class TestTakingIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at.emplace(); }

    void whatARuleLeavesOutIsNeverMade()
    {
        Wanted wanted;
        wanted.target = configMap("settings", "x") + deployment("web", 1);
        wanted.ignore = {allOf("ConfigMap")};
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        QCOMPARE(verbsOf(*m_at->plan()), u"create 1"_s);
        QVERIFY(m_at->get(Web));
        QVERIFY(!m_at->get(Settings));
    }

    void whatARuleLeavesOutIsNotChanged()
    {
        m_at->write("there.yaml", configMap("settings", "theirs"));
        m_at->renew();
        Wanted wanted;
        wanted.target = configMap("settings", "ours") + deployment("web", 1);
        wanted.ignore = {allOf("ConfigMap")};
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        const auto live = m_at->get(Settings);
        QCOMPARE(words(live->value.stringAt({"data", "a"})), u"theirs"_s);
        QVERIFY(live->label(applyset::MemberLabel).empty());
        QVERIFY(!m_at->cluster()->applies.contains(Settings));
    }

    void whatAnAutoscalerSetStaysItsOwn()
    {
        m_at->write("there.yaml", std::string(Scaled) + Scaler);
        m_at->renew();
        Wanted wanted;
        wanted.target = deployment("web", 3) + Scaler;
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        QCOMPARE(verbsOf(*m_at->plan()), QString());
        const auto live = m_at->get(Web);
        QVERIFY(!live->label(applyset::MemberLabel).empty());
        const FieldPath replicas = FieldPath::fromString("/spec/replicas");
        QCOMPARE(words(replicas.in(live->value)->text()), u"10"_s);
        for (const ManagedFields &entry : readManagedFields(live->value))
            QCOMPARE(entry.fields.owns(replicas), entry.manager == "kube-controller-manager");
    }

    /// Somebody takes a field after the plan was made. Nothing was to be done, so nothing failed.
    void aConflictOnWhatIsEqualIsANote()
    {
        m_at->write("there.yaml", configMap("settings", "x"));
        m_at->renew();
        Wanted wanted;
        wanted.target = configMap("settings", "x") + deployment("web", 1);
        const auto plan = awaited(planOf(m_at->cluster(), wanted));
        QVERIFY2(plan, reason(plan).constData());
        QCOMPARE(verbsOf(**plan), u"create 1"_s);
        ApplyRequest other;
        other.object = manifests(configMap("settings", "theirs")).front();
        other.fieldManager = "kubectl-edit";
        other.force = true;
        QVERIFY(awaited(m_at->cluster()->apply(other, {})));

        const auto outcome = m_at->carryOut(*plan);
        QCOMPARE(endOf(outcome), u"done"_s);
        QCOMPARE(outcome->notes.size(), size_t{1});
        QVERIFY2(outcome->notes.front().contains(u"ConfigMap shop/settings"_s) &&
                     outcome->notes.front().contains(u".data.a of kubectl-edit"_s),
                 qPrintable(outcome->notes.front()));
        const auto live = m_at->get(Settings);
        QCOMPARE(words(live->value.stringAt({"data", "a"})), u"theirs"_s);
        QVERIFY(live->label(applyset::MemberLabel).empty());
        QVERIFY(m_at->get(Web));
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
    }

    void noCipherTextIsSent()
    {
        m_at->write("there.yaml", secret("db", "hunter2"));
        m_at->renew();
        Wanted wanted;
        wanted.target = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shop}\n"
                        "stringData: {password: 'ENC[AES256_GCM,data:x,type:str]'}\n"
                        "sops: {mac: m, version: 3.9.0}\n" +
                        configMap("settings", "x");
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        QCOMPARE(verbsOf(*m_at->plan()), u"create 1"_s);
        QVERIFY(!m_at->cluster()->applies.contains(ObjectKey{"", "Secret", "shop", "db"}));
    }

private:
    std::optional<RecordedSync> m_at;
};

QTEST_GUILESS_MAIN(TestTakingIn)
#include "tst_takingin.moc"
