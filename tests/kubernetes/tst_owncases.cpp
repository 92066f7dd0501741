// The verdicts of ../shared/data/cases/diff that nobody had held against a server (own-*): live is
// made, then the server says what an apply of desired would change.
#include "cluster/planefixture.h"
#include "kubernetes/corpus.h"
#include "kubernetes/planejudge.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr char Foo[] = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: foos.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {plural: foos, singular: foo, kind: Foo}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              x-kubernetes-preserve-unknown-fields: true
)";

/// Cases that are no question to a server: what they say holds of Driftgate's own reading.
const std::map<std::string, std::string> NoQuestion = {
    {"own-generatename-hook", "an object without a name cannot be asked about"},
};

/// Cases whose verdict the server does not share, and its answer.
const std::map<std::string, std::string> Wrong = {};

QString casesFolder()
{
    return sourceDir() + QStringLiteral("/../shared/data/cases/diff");
}

std::optional<Value> readFile(const QDir &dir, const QString &name)
{
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto read = readYamlDocument(file.readAll().toStdString(), name.toStdString());
    return read ? std::optional(*read) : std::nullopt;
}

/// The object under the case's name, in no namespace, without what a server sets.
Object renamed(Value object, const std::string &name)
{
    object.remove("status");
    for (const char *const key : {"namespace", "uid", "resourceVersion", "creationTimestamp",
                                  "generation", "managedFields"}) {
        Value metadata = *object.find("metadata");
        metadata.remove(key);
        object.set("metadata", metadata);
    }
    object.set({"metadata", "name"}, Value::string(name));
    if (const Value *const spec = object.find("spec")) {
        Value without = *spec;
        without.remove("clusterIP"); // taken by another case's
        without.remove("clusterIPs");
        if (object.stringAt({"kind"}) == "Job") { // the server's own, by the object's UID
            without.remove("selector");
            without.set({"template", "metadata"}, Value::mapping());
            Value metadata = *object.find("metadata");
            metadata.remove("labels");
            object.set("metadata", metadata);
        }
        object.set("spec", without);
    }
    return corpusObject(object, name);
}

} // namespace

class TestOwnCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString whyNot = Plane::whyNot(); !whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        if (!QDir(casesFolder()).exists())
            QSKIP("../shared/data is not here");
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        const QDir all(casesFolder());
        for (const QString &id : all.entryList({QStringLiteral("own-*")}, QDir::Dirs, QDir::Name)) {
            const QDir dir(all.filePath(id));
            const std::string name = id.toStdString();
            if (NoQuestion.contains(name))
                continue;
            Scenario scenario;
            scenario.name = name;
            const auto desired = readFile(dir, QStringLiteral("desired.yaml"));
            QVERIFY2(desired, name.c_str());
            scenario.target = renamed(*desired, name);
            if (const auto live = readFile(dir, QStringLiteral("live.yaml")))
                scenario.drift.push_back({"somebody", "create", renamed(*live, name).value});
            m_scenarios.push_back(std::move(scenario));
            const auto expected = readFile(dir, QStringLiteral("expected.yaml"));
            m_expected[name] = expected ? std::string(expected->stringAt({"verdict"})) : "";
        }
        QVERIFY(!m_scenarios.empty());
        PlaneJudge judge(*m_plane, m_scenarios);
        judge.addCustomResources(Foo);
        const Status set = judge.prepare();
        QVERIFY2(set, why(set).constData());
        auto answers = judge.answers();
        QVERIFY2(answers, why(answers).constData());
        m_answers = *std::move(answers);
    }

    void theServerSharesTheVerdict_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &[id, verdict] : m_expected)
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }
    void theServerSharesTheVerdict()
    {
        QFETCH(QString, id);
        const std::string name = id.toStdString();
        const ServerAnswer &server = m_answers.at(name);
        std::string said = server.missing ? "missing" : server.differs ? "differs" : "in-sync";
        if (const auto wrong = Wrong.find(name); wrong != Wrong.end()) {
            for (const FieldPath &field : server.fields)
                said += " " + field.toString();
            QCOMPARE(said, wrong->second);
            return;
        }
        std::string fields;
        for (const FieldPath &field : server.fields)
            fields += " " + field.toString();
        QVERIFY2(said == m_expected.at(name),
                 (said + fields + ", not " + m_expected.at(name)).c_str());
    }

private:
    std::unique_ptr<Plane> m_plane;
    std::vector<Scenario> m_scenarios;
    std::map<std::string, std::string> m_expected;
    std::map<std::string, ServerAnswer> m_answers;
};

QTEST_GUILESS_MAIN(TestOwnCases)
#include "tst_owncases.moc"
