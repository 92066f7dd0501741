#include "clusterdata.h"

#include "cluster/recordedcluster.h"
#include "cluster/recording.h"
#include "manifest/secret.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const std::string Live =
    "apiVersion: v1\nkind: Namespace\nmetadata: {name: kube-system, uid: abc}\n"
    "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\n"
    "  managedFields: [{manager: kubectl, operation: Apply, apiVersion: apps/v1, fieldsType: "
    "FieldsV1, fieldsV1: {'f:spec': {}}}]\nspec: {replicas: 3}\n"
    "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  namespace: shop\n  annotations:\n"
    "    kubectl.kubernetes.io/last-applied-configuration: "
    "'{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{\"key\":\"aHVzaC1odXNo\"}}'\n"
    "data: {key: aHVzaC1odXNo, other: eA==}\n"
    "---\napiVersion: v1\nkind: Secret\nmetadata: {name: b, namespace: shop}\n"
    "data: {key: aHVzaC1odXNo}\n"
    "---\napiVersion: example.com/v1\nkind: Widget\nmetadata: {name: ../w, namespace: ../../out}\n";

} // namespace

class TestRecording : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] std::filesystem::path path(const char *name) const
    {
        return m_dir->filePath(QLatin1StringView(name)).toStdString();
    }
    Result<Recording> recordInto(const char *name, RecordOptions options = {})
    {
        const auto source =
            std::make_shared<RecordedCluster>(ClusterName("source"), path("live.yaml"), m_clock);
        return QCoro::waitFor(record(source, path(name), std::move(options), {}));
    }
    std::map<ObjectKey, Value> opened(const char *name)
    {
        RecordedCluster cluster(ClusterName("copy"), path(name), m_clock);
        const auto state = QCoro::waitFor(cluster.read({}, {}));
        std::map<ObjectKey, Value> out;
        if (state) {
            for (const Object &each : (*state)->objects)
                out.emplace(each.key, each.value);
        }
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        spill(m_dir->filePath(QStringLiteral("live.yaml")), Live);
    }

    void aRecordingHoldsWhatTheClusterHeld()
    {
        const auto recording = recordInto("copy", {.includeSecrets = true});
        QVERIFY2(recording, qPrintable(recording ? QString() : recording.error().toString()));
        QCOMPARE(recording->objects, 5);
        QCOMPARE(recording->maskedSecrets, 0);
        const auto before = opened("live.yaml");
        QCOMPARE(before.size(), 5);
        QVERIFY(opened("copy") == before);
        QVERIFY(std::filesystem::exists(path("copy/shop/deployment.apps.yaml")));
        QVERIFY(std::filesystem::exists(path("copy/_cluster/namespace.yaml")));
        QVERIFY(!std::filesystem::exists(path("out")));
    }

    void secretsAreMaskedUnlessAskedFor()
    {
        const auto recording = recordInto("copy");
        QVERIFY(recording);
        QCOMPARE(recording->maskedSecrets, 2);
        QDirIterator files(m_dir->filePath(QStringLiteral("copy")), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const QFileInfo info = files.nextFileInfo();
            const std::string text = slurp(info.filePath());
            ++count;
            for (const char *value : {"aHVzaC1odXNo", "hush", "eA=="})
                QVERIFY2(!text.contains(value), qPrintable(info.filePath()));
            QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
        }
        QCOMPARE(static_cast<size_t>(count), recording->files);
        auto objects = opened("copy");
        const Value &a = objects[{"", "Secret", "shop", "a"}];
        const Value &b = objects[{"", "Secret", "shop", "b"}];
        QVERIFY(SecretMasker::carriesMask(a));
        QCOMPARE(a.stringAt({"data", "key"}), b.stringAt({"data", "key"}));
        QVERIFY(a.stringAt({"data", "key"}) != a.stringAt({"data", "other"}));
    }

    void nothingIsWrittenOver()
    {
        QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("copy"))));
        QVERIFY(recordInto("copy"));
        const auto again = recordInto("copy");
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Invalid);
        QVERIFY(!recordInto("live.yaml"));
        QCOMPARE(slurp(m_dir->filePath(QStringLiteral("live.yaml"))), Live);
    }

    void aFeedFollowsTheFiles()
    {
        RecordedCluster cluster(ClusterName("source"), path("live.yaml"), m_clock);
        int calls = 0;
        const auto feed = cluster.feed({.kinds = {{"", "Secret", ""}}}, [&calls] { ++calls; });
        QTRY_VERIFY(feed->state());
        QCOMPARE(feed->state()->objects.size(), 2);
        QVERIFY(feed->status().isRecorded);
        const int before = calls;
        spill(m_dir->filePath(QStringLiteral("live.yaml")),
              "apiVersion: v1\nkind: Secret\nmetadata: {name: z, namespace: shop}\n");
        QTRY_COMPARE(feed->state()->objects.size(), 1);
        QVERIFY(calls > before);
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("live.yaml"))));
        QTRY_COMPARE(feed->status().phase, ConnectionStatus::Phase::Unreachable);
        QCOMPARE(feed->state()->objects.size(), 1);
        feed->setRequest({.kinds = {{"", "ConfigMap", ""}}});
        spill(m_dir->filePath(QStringLiteral("live.yaml")), Live);
        QTRY_COMPARE(feed->state()->objects.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
