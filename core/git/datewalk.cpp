#include "git/datewalk.h"

#include "git/tips.h"

namespace driftgate
{

namespace
{

/// Bytes kept between finding a commit and giving it. Beyond this they are read again, which
/// happens only with tens of thousands of branches.
constexpr size_t MaxKeptObjects = 8192;

} // namespace

DateWalk::State &DateWalk::state(Index commit)
{
    if (commit >= m_states.size())
        m_states.resize(std::max<size_t>(m_dag.size(), commit + size_t{1}));
    return m_states[commit];
}

void DateWalk::enqueue(Heap &heap, Index commit)
{
    heap.push({m_dag.time(commit), m_order++, commit});
}

void DateWalk::find(Index commit, OdbObject bytes)
{
    State &now = state(commit);
    if (now.found || now.missing)
        return;
    const Status loaded = bytes ? m_dag.take(commit, bytesOf(bytes)) : m_dag.load(commit, &bytes);
    if (!loaded) {
        state(commit).missing = true;
        if (!m_trouble)
            m_trouble = loaded.error();
        return;
    }
    if (bytes && m_bytes.size() < MaxKeptObjects)
        m_bytes.emplace(commit, std::move(bytes));
    state(commit).found = true;
    enqueue(m_frontier, commit);
}

void DateWalk::push(const Revision &id)
{
    find(m_dag.intern(id));
}

void DateWalk::pushTip(Revision target)
{
    for (int depth = 0; depth < MaxTagDepth; ++depth) {
        const Index number = m_dag.intern(target);
        if (state(number).found)
            return; // another name for it came before
        // Read once, whatever it is: asking for its kind first would look it up twice.
        OdbObject object;
        if (!m_dag.isInGraph(target)) {
            auto read = readObject(m_dag.repository(), toOid(target), GIT_OBJECT_ANY, Verify::No);
            if (read && git_odb_object_type(read->get()) == GIT_OBJECT_TAG) {
                const auto next = targetOfTag(bytesOf(*read));
                if (!next)
                    return;
                target = *next;
                continue;
            }
            if (read && git_odb_object_type(read->get()) != GIT_OBJECT_COMMIT)
                return;
            if (read)
                object = *std::move(read);
        }
        find(number, std::move(object)); // what could not be read fails once more, and is told
        return;
    }
}

std::span<const DateWalk::Index> DateWalk::followed(Index commit) const
{
    const auto parents = m_dag.parents(commit);
    return m_firstParent && parents.size() > 1 ? parents.first(1) : parents;
}

void DateWalk::explore(Index commit)
{
    state(commit).explored = true;
    ++m_ahead;
    // Loading a parent moves what the span shows.
    const auto span = followed(commit);
    const std::vector<Index> parents(span.begin(), span.end());
    for (const Index parent : parents) {
        find(parent);
        ++state(parent).waitingChildren;
    }
    if (state(commit).waitingChildren == 0)
        enqueue(m_ready, commit);
}

std::optional<DateWalk::Index> DateWalk::next()
{
    while (!m_frontier.empty() && m_ahead <= m_lookAhead) {
        const Index commit = m_frontier.top().commit;
        m_frontier.pop();
        explore(commit);
    }
    while (!m_ready.empty()) {
        const Index commit = m_ready.top().commit;
        m_ready.pop();
        State &now = state(commit);
        // It may have been made ready twice, or a child of it turned up since.
        if (now.given || now.waitingChildren > 0)
            continue;
        now.given = true;
        --m_ahead;
        for (const Index parent : followed(commit)) {
            State &above = state(parent);
            if (--above.waitingChildren == 0 && above.explored && !above.given)
                enqueue(m_ready, parent);
        }
        return commit;
    }
    if (m_ahead > 0 && !m_trouble)
        m_trouble = Error{
            ErrorCode::Corrupt,
            GitTr::tr(
                "The commit-graph file of “%1” is damaged: commits are their own ancestors in it")
                .arg(shown(m_dag.repository().name())),
            {}};
    return std::nullopt;
}

OdbObject DateWalk::takeBytes(Index commit)
{
    const auto found = m_bytes.extract(commit);
    return found ? std::move(found.mapped()) : OdbObject();
}

} // namespace driftgate
