#include "compare/objectcompare.h"

#include "compare/dryrun.h"
#include "compare/equality.h"
#include "compare/exact.h"
#include "compare/ignores.h"
#include "compare/kinds.h"
#include "compare/lists.h"
#include "compare/maskedvalues.h"
#include "compare/normalize.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(driftgate::Compare)
};

/// One state of the object, ready to be compared and to be shown.
struct State {
    const Object *object = nullptr;
    Value value;
    bool encrypted = false;

    [[nodiscard]] const Value *get() const { return object ? &value : nullptr; }
};

class ObjectCompare
{
public:
    ObjectCompare(const ObjectTriple &triple, const ObjectCompareSettings &settings)
        : m_triple(triple)
        , m_settings(settings)
        , m_ignores(settings.input.ignore, triple.key)
    {
        if (triple.live)
            m_ownership = Ownership(triple.live->value);
        if (settings.input.answers && triple.target) {
            const auto found = settings.input.answers->find(triple.key);
            if (found != settings.input.answers->end())
                m_answer = &found->second;
        }
    }

    std::optional<ObjectComparison> run()
    {
        m_out.key = m_triple.key;
        m_out.schema = m_settings.schema;
        if (!isOurs())
            return std::nullopt;
        prepare();
        show(m_base, m_out.base);
        show(m_target, m_out.target);
        show(m_live, m_out.live);
        tellOddities();
        const Object *const desired = m_triple.target ? m_triple.target : m_triple.base;
        const bool noStatus = (desired && (isHook(*desired) || desired->hasGeneratedName())) ||
                              (!desired && m_triple.live && isHook(*m_triple.live));
        comparePending();
        if (noStatus && !m_settings.pairCause) {
            m_out.verdict = Verdict::Ignored;
            return std::move(m_out);
        }
        compareDrift();
        compareLive();
        if (m_answer)
            tellAnswer();
        if (m_ignores.wholeObject())
            ignoreWhole();
        return std::move(m_out);
    }

private:
    /// Whether it is the application's (ExtraPolicy).
    [[nodiscard]] bool isOurs()
    {
        if (m_triple.target || m_triple.base || m_settings.pairCause)
            return true;
        const CompareInput &input = m_settings.input;
        if (!input.targetComplete)
            return false;
        if (input.extra == ExtraPolicy::All || m_triple.isInventoried)
            return true;
        m_persons =
            input.ownedNamespaces.contains(m_triple.key.ns) && m_ownership.isPersonsObject();
        return m_persons;
    }

    void prepare()
    {
        NormalizeOptions options;
        options.ns = m_triple.key.ns;
        const ComparedVersion version(m_triple.base, m_triple.target, m_triple.live);
        options.convert = version.isConverted;
        m_cursor = version.cursor(*m_settings.schema, m_triple.key);
        const Object *const all[] = {m_triple.base, m_triple.target, m_triple.live};
        State *const states[] = {&m_base, &m_target, &m_live};
        for (size_t i = 0; i < 3; ++i) {
            if (!all[i])
                continue;
            states[i]->object = all[i];
            states[i]->encrypted = isSopsEncrypted(all[i]->value);
            states[i]->value = normalized(*all[i], options);
        }
        if (m_live.object && !m_settings.pairCause)
            m_isMasked =
                takeMaskedFrom(m_base.object ? m_base.get() : m_target.get(), m_live.value);
        if (m_answer && m_answer->predicted)
            m_predicted = normalized(*m_answer->predicted, options);
        if (!m_settings.baseKnown && m_ownership.lastApplied()) {
            Object applied = *m_triple.live;
            applied.value = *m_ownership.lastApplied();
            applied.apiVersion = applied.value.stringAt({"apiVersion"});
            m_applied = normalized(applied, options);
        }
    }

    void show(const State &state, std::optional<Object> &out) const
    {
        if (!state.object)
            return;
        Object shown;
        shown.key = m_triple.key;
        shown.apiVersion = state.object->apiVersion;
        shown.origin = state.object->origin;
        shown.value = m_settings.shown.object(state.value, state.encrypted);
        out = std::move(shown);
    }

    void note(Severity severity, const QString &text)
    {
        Finding finding;
        finding.severity = severity;
        finding.text = text;
        if (m_triple.target)
            finding.place = m_triple.target->origin;
        m_out.findings.push_back(std::move(finding));
    }

    void tellOddities()
    {
        if (m_isMasked)
            note(Severity::Note, Text::tr("Its values are masked in the recording: only its keys "
                                          "were compared."));
        if (m_target.encrypted || m_base.encrypted)
            note(Severity::Note,
                 Text::tr("Its values are encrypted in Git and were not compared."));
        if (m_triple.live && m_triple.target && !m_settings.pairCause &&
            m_triple.live->apiVersion != m_triple.target->apiVersion)
            note(Severity::Note, Text::tr("Git names %1, the cluster serves %2.")
                                     .arg(QString::fromStdString(m_triple.target->apiVersion),
                                          QString::fromStdString(m_triple.live->apiVersion)));
        const std::string *const scaler = m_settings.controlled.scalerOf(m_triple.key);
        if (scaler && m_target.object && m_target.value.find({"spec", "replicas"}) &&
            !m_settings.pairCause)
            note(Severity::Note,
                 Text::tr("Git sets the replicas, and so does the HorizontalPodAutoscaler %1: a "
                          "sync resets them until it scales again.")
                     .arg(QString::fromStdString(*scaler)));
    }

    /// What Git moved. Both sides are what somebody wrote, so that everything counts.
    void comparePending()
    {
        if (!m_settings.baseKnown)
            return;
        if (!m_base.object || !m_target.object) {
            if (m_base.object || m_target.object)
                m_out.pending.push_back(whole(
                    m_target.object ? DifferenceKind::Added : DifferenceKind::Removed, Cause::Git));
            return;
        }
        FieldWalk::Options options;
        options.mode = FieldWalk::Mode::Pair;
        options.encrypted = m_target.encrypted || m_base.encrypted;
        const auto outcome =
            FieldWalk(options).run(m_base.get(), m_target.get(), m_live.get(), m_cursor);
        for (const FieldWalk::Found &found : outcome.found) {
            if (isIdentity(found.path, true))
                continue;
            FieldDifference out = difference(found);
            out.cause = Cause::Git;
            setValue(out.base, found.left, found.path, m_base);
            setValue(out.target, found.right, found.path, m_target);
            setValue(out.live, found.third, found.path, m_live);
            if (m_live.object)
                out.owners = m_ownership.ownersOf(found.path);
            m_out.pending.push_back(std::move(out));
        }
    }

    /// What the cluster moved.
    void compareDrift()
    {
        if (!m_settings.baseKnown)
            return;
        if (!m_base.object || !m_live.object) {
            if (m_base.object)
                m_out.drift.push_back(whole(DifferenceKind::Removed, Cause::Cluster));
            else if (m_live.object && m_persons)
                m_out.drift.push_back(whole(DifferenceKind::Added, Cause::Cluster));
            return;
        }
        FieldWalk::Options options;
        options.ownership = &m_ownership;
        options.encrypted = m_base.encrypted;
        auto outcome = FieldWalk(options).run(m_live.get(), m_base.get(), m_target.get(), m_cursor);
        m_out.unnamedByBase = std::move(outcome.unmanaged);
        for (const FieldWalk::Found &found : outcome.found) {
            if (isIdentity(found.path, false) || isControlled(found, m_base).size() > 0 ||
                m_ignores.reasonFor(found, &m_ownership))
                continue;
            FieldDifference out = difference(found);
            out.cause = Cause::Cluster;
            // The walk looks from live to base.
            if (found.kind == DifferenceKind::Added)
                out.kind = DifferenceKind::Removed;
            else if (found.kind == DifferenceKind::Removed)
                out.kind = DifferenceKind::Added;
            setValue(out.live, found.left, found.path, m_live);
            setValue(out.base, found.right, found.path, m_base);
            setValue(out.target, found.third, found.path, m_target);
            out.owners = m_ownership.ownersOf(found.path);
            out.keptBySync = found.kept;
            m_out.drift.push_back(std::move(out));
        }
    }

    void compareLive()
    {
        if (!m_target.object && !m_live.object)
            return; // gone from Git and from the cluster
        if (!m_target.object || !m_live.object) {
            m_out.verdict = m_target.object ? Verdict::Missing : Verdict::Extra;
            if (!m_target.object && !m_settings.input.targetComplete) {
                // A render that failed in part says nothing about what it lacks.
                m_out.verdict = Verdict::InSync;
                return;
            }
            if (m_target.object && !m_settings.input.liveComplete)
                note(Severity::Warning, Text::tr("It may be there: not all live objects could be "
                                                 "read."));
            m_out.differences.push_back(whole(
                m_target.object ? DifferenceKind::Added : DifferenceKind::Removed, wholeCause()));
            return;
        }
        FieldWalk::Options options;
        options.mode = m_settings.pairCause ? FieldWalk::Mode::Pair : FieldWalk::Mode::Live;
        options.thirdIsApplied = !m_settings.baseKnown;
        options.appliedIsNamed = !m_settings.baseKnown;
        options.thirdIsNamed = m_settings.baseKnown || m_applied.has_value();
        options.ownership = &m_ownership;
        options.encrypted = m_target.encrypted || m_base.encrypted;
        const Value *const third = m_settings.baseKnown ? m_base.get()
                                   : m_applied          ? &*m_applied
                                                        : nullptr;
        auto outcome = FieldWalk(options).run(m_live.get(), m_target.get(), third, m_cursor);
        m_out.unmanaged = std::move(outcome.unmanaged);
        if (m_predicted)
            outcome.found = exactly(outcome.found);
        bool byRule = false;
        for (const FieldWalk::Found &found : outcome.found)
            byRule |= addDifference(found);
        if (!m_out.differences.empty())
            m_out.verdict = Verdict::Differs;
        else
            m_out.verdict = byRule ? Verdict::Ignored : Verdict::InSync;
    }

    /// Files one difference of live and target; true when an ignore rule hides it.
    bool addDifference(const FieldWalk::Found &found)
    {
        if (isIdentity(found.path, m_settings.pairCause == Cause::Git))
            return false;
        FieldDifference out = difference(found);
        setValue(out.live, found.left, found.path, m_live);
        setValue(out.target, found.right, found.path, m_target);
        if (m_settings.baseKnown)
            setValue(out.base, found.third, found.path, m_base);
        out.cause = causeOf(found);
        out.keptBySync = found.kept;
        if (m_live.object && !m_settings.pairCause)
            out.owners = m_ownership.ownersOf(found.path);
        if (const std::string *const reason = m_ignores.reasonFor(found, &m_ownership)) {
            out.ignoredBecause = *reason;
            m_out.ignored.push_back(std::move(out));
            return true;
        }
        if (const QString owned = isControlled(found, m_target); !owned.isEmpty()) {
            out.ignoredBecause = owned.toStdString();
            m_out.ignored.push_back(std::move(out));
        } else {
            m_out.differences.push_back(std::move(out));
        }
        return false;
    }

    /// What the server would change, and of the offline answer what it would keep.
    [[nodiscard]] std::vector<FieldWalk::Found>
    exactly(const std::vector<FieldWalk::Found> &offline)
    {
        m_out.isExact = !m_answer->refused;
        ExactFields exact = exactFields(m_live.value, *m_predicted, m_base.get(),
                                        m_answer->predicted->value, *m_answer, m_cursor);
        m_out.byServer = std::move(exact.byServer);
        std::erase_if(m_out.byServer,
                      [](const FieldPath &path) { return isIdentity(path, false); });
        // What a person keeps; and what client-side apply owned, which a sync takes over first and
        // the dry run does not know of.
        std::ranges::copy_if(
            offline, std::back_inserter(exact.found), [&](const FieldWalk::Found &found) {
                const bool isTakenAway =
                    found.kind == DifferenceKind::Removed &&
                    m_ownership.hasOwner(found.path, "kubectl-client-side-apply");
                return found.kept ||
                       (isTakenAway &&
                        !std::ranges::contains(exact.found, found.path, &FieldWalk::Found::path));
            });
        return std::move(exact.found);
    }

    /// What else the server said.
    void tellAnswer()
    {
        m_out.conflicts = m_answer->conflicts;
        m_out.isExact = m_out.isExact || (!m_live.object && m_answer->predicted.has_value());
        if (!m_answer->refused)
            return;
        m_out.refused = m_answer->refused;
        Finding finding;
        finding.severity = Severity::Error;
        finding.text = Text::tr("The server refuses it: %1").arg(m_answer->refused->text);
        finding.place = m_triple.target->origin;
        m_out.findings.push_back(std::move(finding));
    }

    /// Identity is told by the key. A version that the cluster serves beside the desired one is no
    /// difference; one that somebody wrote instead of another is.
    [[nodiscard]] static bool isIdentity(const FieldPath &path, bool isWritten)
    {
        const std::string text = path.toString();
        if (text == "/kind" || text == "/metadata/name" || text == "/metadata/namespace" ||
            text == "/metadata/generateName")
            return true;
        return text == "/apiVersion" && !isWritten;
    }

    [[nodiscard]] QString isControlled(const FieldWalk::Found &found, const State &desired) const
    {
        if (m_settings.pairCause)
            return {};
        return m_settings.controlled.reasonFor(m_triple.key, desired.get(), m_live.get(), found);
    }

    [[nodiscard]] Cause causeOf(const FieldWalk::Found &found) const
    {
        if (m_settings.pairCause)
            return *m_settings.pairCause;
        if (!m_settings.baseKnown)
            return Cause::Unknown;
        if (found.kept)
            return Cause::Cluster;
        FieldContext at = found.context;
        at.exact = true;
        const Value *const base = present(found.third, at);
        // A keyed list whose entries changed places says so by their order alone.
        const bool isOrder = found.kind == DifferenceKind::Reordered && base;
        const bool gitMoved = !covers(found.right, base, at) || !covers(base, found.right, at) ||
                              (isOrder && !isSameOrder(*base, *found.right, at));
        at.exact = false;
        const bool clusterMoved =
            base && !isBlank(*base, at)
                ? !covers(base, found.left, at) || (isOrder && !isSameOrder(*base, *found.left, at))
                // Base said nothing: what the server filled in since is nobody's move.
                : found.left && (!gitMoved || m_ownership.isPersonWithin(found.path));
        if (gitMoved && clusterMoved)
            return Cause::Both;
        return gitMoved ? Cause::Git : Cause::Cluster;
    }

    [[nodiscard]] Cause wholeCause() const
    {
        if (m_settings.pairCause)
            return *m_settings.pairCause;
        if (!m_settings.baseKnown)
            return Cause::Unknown;
        if (m_target.object) {
            if (!m_base.object)
                return Cause::Git;
            return m_out.pending.empty() ? Cause::Cluster : Cause::Both;
        }
        if (!m_base.object)
            return m_persons ? Cause::Cluster : Cause::Unknown;
        const bool moved = std::ranges::any_of(
            m_out.drift, [](const FieldDifference &field) { return !field.keptBySync; });
        return moved ? Cause::Both : Cause::Git;
    }

    [[nodiscard]] FieldDifference whole(DifferenceKind kind, Cause cause) const
    {
        FieldDifference out;
        out.kind = kind;
        out.cause = cause;
        if (m_out.base)
            out.base = m_out.base->value;
        if (m_out.target)
            out.target = m_out.target->value;
        if (m_out.live)
            out.live = m_out.live->value;
        return out;
    }

    [[nodiscard]] static FieldDifference difference(const FieldWalk::Found &found)
    {
        FieldDifference out;
        out.path = found.path;
        out.kind = found.kind;
        return out;
    }

    void setValue(std::optional<Value> &out, const Value *value, const FieldPath &path,
                  const State &state) const
    {
        if (value && state.object)
            out = m_settings.shown.field(*value, path, state.value, state.encrypted);
    }

    void ignoreWhole()
    {
        m_out.verdict = Verdict::Ignored;
        for (FieldDifference &field : m_out.differences) {
            field.ignoredBecause = *m_ignores.wholeObject();
            m_out.ignored.push_back(std::move(field));
        }
        m_out.differences.clear();
        m_out.drift.clear();
    }

    const ObjectTriple &m_triple;
    const ObjectCompareSettings &m_settings;
    ObjectIgnores m_ignores;
    Ownership m_ownership;
    Schema::Cursor m_cursor;
    State m_base, m_target, m_live;
    const DryRunAnswer *m_answer = nullptr; ///< the server's word on the target
    std::optional<Value> m_predicted;
    std::optional<Value> m_applied;
    bool m_isMasked = false; ///< live holds masks, of a recording without Secrets
    bool m_persons = false;  ///< only a person made it
    ObjectComparison m_out;
};

} // namespace

std::optional<ObjectComparison> compareObject(const ObjectTriple &triple,
                                              const ObjectCompareSettings &settings)
{
    return ObjectCompare(triple, settings).run();
}

} // namespace driftgate
