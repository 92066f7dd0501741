#include "workspace/provenance.h"

#include "compare/compare.h"
#include "workspace/inspection.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <map>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t MaxCommits = 1000;

/// Which of the asked fields have the target's value.
using Fields = std::vector<bool>;

class Search
{
public:
    Search(const Subject &subject, const ProvenanceQuery &query, const Repository &repository,
           const CancelToken &cancel)
        : m_subject(subject)
        , m_query(query)
        , m_repository(repository)
        , m_cancel(cancel)
        , m_found(query.fields.size())
    {
    }

    Result<std::vector<std::optional<Revision>>> run()
    {
        const Result<std::vector<Commit>> between =
            m_repository.commitsBetween(m_query.deployed, m_query.target, MaxCommits);
        if (!between)
            return fail(between.error());
        for (const Commit &commit : *between)
            m_between.emplace(commit.id, commit);
        const Result<RenderedPtr> target = m_subject.render(m_repository, m_query.target, m_cancel);
        if (!target)
            return fail(target.error());
        m_target = objectIn(**target);
        m_masker = std::make_shared<const SecretMasker>();
        m_knownByHash.emplace((*target)->closure.hash(), Fields(m_query.fields.size(), true));
        follow(m_query.target, Fields(m_query.fields.size(), true));
        if (m_cancel.stop_requested())
            return cancelled();
        return m_found;
    }

private:
    /// Walks from a commit at which the `wanted` fields have the target's value to the one that
    /// gave it to them.
    void follow(Revision at, Fields wanted)
    {
        while (std::ranges::find(wanted, true) != wanted.end()) {
            const auto commit = m_between.find(at);
            if (commit == m_between.end() || m_cancel.stop_requested())
                return;
            const std::vector<Revision> &parents = commit->second.parents;
            if (parents.empty()) {
                settle(at, wanted);
                return;
            }
            const std::optional<Fields> first = fieldsAt(parents.front());
            if (!first)
                return;
            Fields moved = wanted;
            for (size_t i = 0; i < wanted.size(); ++i) {
                moved[i] = wanted[i] && !(*first)[i];
                wanted[i] = wanted[i] && (*first)[i];
            }
            for (size_t i = 1; i < parents.size(); ++i)
                followBranch(parents[i], moved);
            settle(at, moved);
            at = parents.front();
        }
    }

    /// What a merged branch had already was not the merge's doing.
    void followBranch(const Revision &parent, Fields &moved)
    {
        if (std::ranges::find(moved, true) == moved.end())
            return;
        const std::optional<Fields> there = fieldsAt(parent);
        Fields fromThere(moved.size(), false);
        for (size_t i = 0; i < moved.size(); ++i) {
            // Where the branch cannot be looked into, the merge is no answer either.
            fromThere[i] = moved[i] && there && (*there)[i];
            moved[i] = moved[i] && there && !(*there)[i];
        }
        follow(parent, std::move(fromThere));
    }

    void settle(const Revision &commit, const Fields &fields)
    {
        for (size_t i = 0; i < fields.size(); ++i) {
            if (fields[i] && !m_found[i])
                m_found[i] = commit;
        }
    }

    /// Which fields have the target's value at a commit; none when that cannot be told.
    std::optional<Fields> fieldsAt(const Revision &revision)
    {
        const auto known = m_known.find(revision);
        if (known != m_known.end())
            return known->second;
        std::optional<Fields> out = computedAt(revision);
        m_known.emplace(revision, out);
        return out;
    }

    std::optional<Fields> computedAt(const Revision &revision)
    {
        // Commits that leave the inputs alone are not rendered again.
        std::string hash;
        const Result<std::optional<TreeEntry>> entry = m_repository.entry(revision, m_subject.path);
        const bool isThere = m_subject.path.empty() || (entry && *entry);
        if (isThere) {
            const Result<Closure> closure = m_subject.workspace->renderer().closure(
                m_repository, revision, m_subject.path, m_subject.options);
            if (!closure)
                return std::nullopt;
            hash = closure->hash();
        }
        if (const auto known = m_knownByHash.find(hash); known != m_knownByHash.end())
            return known->second;
        std::optional<Object> object;
        if (isThere) {
            if (m_renders == m_query.maxRenders)
                return std::nullopt;
            ++m_renders;
            const Result<RenderedPtr> rendered = m_subject.render(m_repository, revision, m_cancel);
            if (!rendered)
                return std::nullopt;
            object = objectIn(**rendered);
        }
        Fields fields = compared(object);
        m_knownByHash.emplace(hash, fields);
        return fields;
    }

    [[nodiscard]] std::optional<Object> objectIn(const Rendered &rendered) const
    {
        for (const Object &object : rendered.objects) {
            ObjectKey key = object.key;
            if (key.ns.empty() && !m_query.object.ns.empty())
                key.ns = m_subject.options.ns;
            if (key == m_query.object)
                return object;
        }
        return std::nullopt;
    }

    [[nodiscard]] Fields compared(const std::optional<Object> &object) const
    {
        const auto list = [](const std::optional<Object> &one) {
            auto out = std::make_shared<std::vector<Object>>();
            if (one)
                out->push_back(*one);
            return out;
        };
        CompareInput settings;
        settings.defaultNamespace = m_subject.options.ns;
        settings.masker = m_masker;
        settings.extra = ExtraPolicy::All;
        Fields out(m_query.fields.size(), object.has_value() == m_target.has_value());
        if (!object || !m_target)
            return out;
        const Result<std::shared_ptr<const Comparison>> comparison =
            comparePair(list(object), list(m_target), Cause::Git, settings, m_cancel);
        if (!comparison)
            return out;
        for (const ObjectComparison &pair : (*comparison)->objects) {
            for (const FieldDifference &difference : pair.differences) {
                for (size_t i = 0; i < out.size(); ++i) {
                    const FieldPath &field = m_query.fields[i];
                    if (field.startsWith(difference.path) || difference.path.startsWith(field))
                        out[i] = false;
                }
            }
        }
        return out;
    }

    const Subject &m_subject;
    const ProvenanceQuery &m_query;
    const Repository &m_repository;
    const CancelToken &m_cancel;
    std::vector<std::optional<Revision>> m_found;
    std::map<Revision, Commit> m_between;
    std::optional<Object> m_target;
    std::shared_ptr<const SecretMasker> m_masker;
    std::map<Revision, std::optional<Fields>> m_known;
    std::map<std::string, Fields> m_knownByHash;
    size_t m_renders = 0;
};

} // namespace

Result<std::vector<std::optional<Revision>>>
findCommits(const Subject &subject, const ProvenanceQuery &query, const CancelToken &cancel)
{
    const Result<Repository> repository = subject.workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    return Search(subject, query, *repository, cancel).run();
}

QCoro::Task<Result<std::vector<std::optional<Revision>>>>
findCommitsOfFields(std::shared_ptr<Workspace> workspace,
                    std::shared_ptr<const ApplicationState> state, ObjectKey object,
                    std::vector<FieldPath> fields, CancelToken cancel)
{
    const Result<Subject> subject = Subject::of(workspace, state->application, state->cluster);
    if (!subject)
        co_return fail(subject.error());
    if (!state->deployed.revision || fields.empty() || !state->base)
        co_return std::vector<std::optional<Revision>>(fields.size());
    ProvenanceQuery query;
    query.deployed = *state->deployed.revision;
    query.target = state->targetRevision;
    query.object = std::move(object);
    query.fields = std::move(fields);
    co_return co_await QtConcurrent::run(
        [subject = *subject, query, cancel] { return findCommits(subject, query, cancel); });
}

} // namespace driftgate
