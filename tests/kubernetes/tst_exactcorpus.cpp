// The exact tier held against the real server: for every scenario of the corpus, what our own
// client's dry runs say is what `kubectl diff --server-side` says, field by field, and what the
// server refuses it refuses to both. Asked the way a plan asks: the live objects and their schema
// through our client, the offline comparison, the dry runs that it asks for, the exact comparison.
#include "kubernetes/corpus.h"
#include "kubernetes/liveclient.h"
#include "kubernetes/planejudge.h"

#include "compare/dryrun.h"
#include "workspace/exacttier.h"
#include "workspace/livereading.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// Where our answer is not the server's on purpose, and why. An entry that is not needed fails.
const std::map<std::string, std::string> OnPurpose = {
    {"node-selector-drifted", "the key that moves, of a map that is replaced as a whole"},
    {"scaler-of-version-1", "told in autoscaling/v2, at which another target has its kind read"},
    {"service-selector-widened", "the key that moves, of a map that is replaced as a whole"},
    {"widget-atomic-map", "the key that moves, of a map that is replaced as a whole"},
};

constexpr qsizetype LongCause = 300;

bool isWithin(const FieldPath &path, const std::vector<FieldPath> &wholes)
{
    return std::ranges::any_of(wholes,
                               [&](const FieldPath &whole) { return path.startsWith(whole); });
}

bool holdsAny(const FieldPath &whole, const std::vector<FieldPath> &paths)
{
    return std::ranges::any_of(paths,
                               [&](const FieldPath &path) { return path.startsWith(whole); });
}

std::string joined(const std::vector<FieldPath> &paths)
{
    std::string out;
    for (const FieldPath &path : paths)
        out += " " + path.toString();
    return out;
}

/// What kubectl prints of a refusal, a line a cause: "spec.selector: Invalid value: …".
QStringList causesOf(const std::string &refusal)
{
    QString text = QString::fromStdString(refusal);
    const QString mark = QStringLiteral(" is invalid:");
    if (const qsizetype at = text.indexOf(mark); at >= 0)
        text = text.mid(at + mark.size());
    static const QRegularExpression says(QStringLiteral("^Error from server( \\(\\w+\\))?: "));
    text.remove(says);
    QStringList out;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        if (line.startsWith(QStringLiteral("* ")))
            line = line.mid(2);
        if (!line.isEmpty())
            out.append(line);
    }
    return out;
}

} // namespace

class TestExactCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString whyNot = Plane::whyNot(); !whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        // The corpus has objects without a namespace, which tst_corpus makes on the shared one.
        auto plane = Plane::own("exact");
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        m_scenarios = corpus();
        PlaneJudge judge(*m_plane, m_scenarios);
        const Status set = judge.prepare();
        QVERIFY2(set, why(set).constData());
        auto answers = judge.answers();
        QVERIFY2(answers, why(answers).constData());
        m_answers = *std::move(answers);
        m_space = judge.space();

        VERIFIED(client, clientOf(*m_plane));
        m_cluster = std::move(client);
        auto target = std::make_shared<Rendered>();
        auto base = std::make_shared<Rendered>();
        for (const Scenario &scenario : m_scenarios) {
            if (scenario.target)
                target->objects.push_back(*scenario.target);
            if (scenario.base)
                base->objects.push_back(*scenario.base);
        }
        Deployed deployed;
        for (const Object &object : base->objects)
            deployed.inventory.push_back(keyOf(object));
        VERIFIED(live,
                 wait(m_cluster->read(comparisonRequest(base, target, deployed, m_space), {})));
        QVERIFY(live->isComplete());
        m_input.base = objectsOf(base);
        m_input.target = objectsOf(target);
        m_input.live = live->objects;
        m_input.schema = live->schema;
        m_input.defaultNamespace = m_space;
        m_input.inventory = deployed.inventory;
        const auto offline = compare(m_input, {});
        QVERIFY2(offline, why(offline).constData());
        m_offline = *offline;
    }

    /// As a plan does it: only what the offline comparison cannot tell for sure is asked.
    void aPlanSaysWhatTheServerSays()
    {
        const auto asked = objectsToDryRun(m_input, *m_offline);
        QVERIFY2(asked.size() >= 90, std::to_string(asked.size()).c_str());
        const auto comparison = exactly(asked);
        QVERIFY(comparison);
        agree(*comparison, keysOf(asked));
    }

    /// Every target, so that the offline answer hides nothing.
    void everyAnswerIsTheServers()
    {
        std::vector<ObjectToApply> asked;
        std::set<std::string> kinds;
        std::set<std::string> custom;
        for (const ObjectComparison &object : m_offline->objects) {
            const Object *const target = targetOf(object.key);
            if (!target)
                continue;
            const Object *const live = liveOf(object.key);
            asked.push_back(
                {object.key, objectToApply(*target, object.key, live, *object.schema),
                 live ? std::string(live->value.stringAt({"metadata", "resourceVersion"}))
                      : std::string()});
            kinds.insert(object.key.kind);
            if (object.key.group.ends_with("corpus.driftgate.dev"))
                custom.insert(object.key.kind);
        }
        QVERIFY2(asked.size() >= 140, std::to_string(asked.size()).c_str());
        QVERIFY2(kinds.size() >= 30, std::to_string(kinds.size()).c_str());
        QCOMPARE(custom, (std::set<std::string>{"Gadget", "Site", "Widget"}));
        const auto comparison = exactly(asked);
        QVERIFY(comparison);
        agree(*comparison, keysOf(asked));
    }

    /// What an apply without force would meet, as `kubectl apply` says it.
    void conflictsAreTheServers()
    {
        const auto comparison = exactly(objectsToDryRun(m_input, *m_offline));
        QVERIFY(comparison);
        size_t objects = 0;
        for (const Scenario &scenario : m_scenarios) {
            const ObjectComparison *const ours = comparison->find(keyOf(scenario.object()));
            if (!scenario.target || !ours || ours->conflicts.empty())
                continue;
            ++objects;
            const auto said = m_plane->kubectl({"apply", "--server-side", "--dry-run=server",
                                                "--namespace=" + m_space,
                                                "--field-manager=driftgate", "--filename=-"},
                                               "---\n" + writeJson(scenario.target->value));
            QVERIFY2(!said, scenario.name.c_str());
            const std::string words = said.error().text.toStdString();
            const std::string count =
                "Apply failed with " + std::to_string(ours->conflicts.size()) + " conflict";
            QVERIFY2(words.contains(count), (scenario.name + ": " + words).c_str());
            for (const FieldConflict &conflict : ours->conflicts) {
                QVERIFY2(words.contains('"' + conflict.manager + '"'), words.c_str());
                QVERIFY2(words.contains(conflict.field), words.c_str());
            }
        }
        QVERIFY2(objects >= 15, std::to_string(objects).c_str());
    }

    /// Nothing that was asked may have been stored. What controllers own comes and goes meanwhile,
    /// such as the Pods of a Deployment that still rolls out.
    void nothingIsStored()
    {
        VERIFIED(again, wait(m_cluster->read(requestOfAll(), {})));
        std::map<ObjectKey, std::string> versions;
        for (const Object &object : again->objects)
            versions[object.key] = driftOf(object);
        size_t compared = 0;
        for (const Object &object : m_input.live) {
            if (isControlled(object))
                continue;
            const auto found = versions.find(object.key);
            QVERIFY2(found != versions.end(), object.key.toString().c_str());
            QCOMPARE(found->second, driftOf(object));
            ++compared;
        }
        QVERIFY2(compared >= 130, std::to_string(compared).c_str());
    }

private:
    [[nodiscard]] ObjectKey keyOf(const Object &object) const
    {
        ObjectKey key = object.key;
        if (builtinScope(key.group, key.kind) != Scope::Cluster && key.kind != "Site")
            key.ns = m_space;
        return key;
    }

    [[nodiscard]] const Object *targetOf(const ObjectKey &key) const
    {
        const auto found = std::ranges::find_if(
            *m_input.target, [&](const Object &object) { return keyOf(object) == key; });
        return found == m_input.target->end() ? nullptr : &*found;
    }
    [[nodiscard]] const Object *liveOf(const ObjectKey &key) const
    {
        for (const Object &object : m_input.live) {
            if (object.key == key)
                return &object;
        }
        return nullptr;
    }

    static std::set<ObjectKey> keysOf(const std::vector<ObjectToApply> &asked)
    {
        std::set<ObjectKey> out;
        for (const ObjectToApply &object : asked)
            out.insert(object.key);
        return out;
    }

    [[nodiscard]] ReadRequest requestOfAll() const
    {
        ReadRequest out;
        std::set<ReadRequest::Kind> kinds;
        for (const Object &object : m_input.live) {
            const std::string &version = object.apiVersion;
            kinds.insert(
                {object.key.group, object.key.kind, version.substr(version.find('/') + 1)});
        }
        out.kinds.assign(kinds.begin(), kinds.end());
        return out;
    }

    static bool isControlled(const Object &object)
    {
        const Value *const owners = object.value.find("metadata")->find("ownerReferences");
        return owners && owners->size() > 0;
    }

    /// The object but for what controllers go on writing meanwhile.
    static std::string driftOf(const Object &object)
    {
        Value value = object.value;
        value.remove("status");
        Value metadata = *value.find("metadata");
        for (const char *const key : {"managedFields", "resourceVersion"})
            metadata.remove(key);
        if (const Value *const annotations = metadata.find("annotations")) {
            Value kept = *annotations;
            kept.remove("deployment.kubernetes.io/revision"); // the number of its rollouts
            metadata.set("annotations", kept);
        }
        value.set("metadata", metadata);
        return writeJson(value);
    }

    std::shared_ptr<const Comparison> exactly(const std::vector<ObjectToApply> &asked)
    {
        const auto answers =
            wait(askDryRuns(m_cluster, asked, std::make_shared<DryRunCache>(), {}));
        if (!answers) {
            qWarning("%s", qPrintable(answers.error().text));
            return nullptr;
        }
        CompareInput input = m_input;
        input.answers = *answers;
        return compare(input, {}).value_or(nullptr);
    }

    void agree(const Comparison &comparison, const std::set<ObjectKey> &asked)
    {
        std::string wrong;
        std::set<std::string> others;
        for (const Scenario &scenario : m_scenarios) {
            if (!scenario.target)
                continue;
            const ObjectKey key = keyOf(scenario.object());
            const ObjectComparison *const ours = comparison.find(key);
            QVERIFY2(ours, scenario.name.c_str());
            QVERIFY2(!std::ranges::contains(ours->byServer, FieldPath::fromString("/apiVersion")),
                     scenario.name.c_str());
            const std::string said = disagreement(scenario, *ours, asked.contains(key));
            if (!said.empty() && OnPurpose.contains(scenario.name))
                others.insert(scenario.name);
            else if (!said.empty())
                wrong += scenario.name + ": " + said + "\n";
        }
        QVERIFY2(wrong.empty(), ("\n" + wrong).c_str());
        for (const auto &[name, reason] : OnPurpose)
            QVERIFY2(others.contains(name), (name + " is the server's answer").c_str());
    }

    /// Empty when both say the same.
    [[nodiscard]] std::string disagreement(const Scenario &scenario, const ObjectComparison &ours,
                                           bool isAsked) const
    {
        const ServerAnswer &server = m_answers.at(scenario.name);
        if (scenario.refused)
            return refusalIn(scenario, server, ours);
        if (ours.refused)
            return "refused: " + ours.refused->text.toStdString();
        if (server.missing)
            return ours.verdict == Verdict::Missing && ours.isExact
                       ? std::string()
                       : "not there, but " + std::string(verdictName(ours.verdict));
        if (isAsked != ours.isExact)
            return "asked, and yet not exact";
        std::vector<FieldPath> fields = ours.byServer;
        bool isOrderAlone = true;
        for (const FieldDifference &difference : ours.differences) {
            if (difference.keptBySync)
                continue;
            fields.push_back(difference.path);
            isOrderAlone = isOrderAlone && difference.kind == DifferenceKind::Reordered;
        }
        if (server.differs != !fields.empty())
            return (server.differs ? "differs:" : "is in-sync, but we say:") +
                   joined(server.differs ? server.fields : fields);
        // An order that changed is no field for kubectl's judge.
        if (server.differs && server.fields.empty())
            return isOrderAlone ? std::string() : "only the order differs, but" + joined(fields);
        std::string out;
        for (const FieldPath &field : server.fields) {
            if (!isWithin(field, fields))
                out += " - " + field.toString();
        }
        for (const FieldPath &field : fields) {
            if (!holdsAny(field, server.fields))
                out += " + " + field.toString();
        }
        return out;
    }

    /// The same fields for the same reasons; of a Secret, the fields without the server's words.
    [[nodiscard]] static std::string refusalIn(const Scenario &scenario, const ServerAnswer &server,
                                               const ObjectComparison &ours)
    {
        if (!ours.refused)
            return "not refused, but: " + server.refusal;
        const QString words = ours.refused->text;
        const bool isSecret = scenario.object().key.kind == "Secret";
        for (const QString &cause : causesOf(server.refusal)) {
            const QString field = cause.left(cause.indexOf(u':'));
            // What quotes a whole template is cut in the middle.
            const bool isSaid =
                isSecret ? words.contains(field)
                         : words.contains(cause) || (words.contains(cause.left(LongCause)) &&
                                                     words.contains(cause.right(LongCause)));
            if (!isSaid)
                return words.toStdString() + "\n    but: " + cause.toStdString();
        }
        if (isSecret && words.contains(QStringLiteral("Invalid value")))
            return "quotes the server on a Secret: " + words.toStdString();
        return {};
    }

    std::unique_ptr<Plane> m_plane;
    std::vector<Scenario> m_scenarios;
    std::map<std::string, ServerAnswer> m_answers; ///< by scenario
    std::string m_space;
    std::shared_ptr<Cluster> m_cluster;
    CompareInput m_input;
    std::shared_ptr<const Comparison> m_offline;
};

QTEST_GUILESS_MAIN(TestExactCorpus)
#include "tst_exactcorpus.moc"
