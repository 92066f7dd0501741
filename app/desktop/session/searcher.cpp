#include "desktop/session/searcher.h"

#include "desktop/session/historymatch.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t MostApplications = 6;
constexpr size_t MostObjects = 12;
constexpr size_t MostCommits = 12;
constexpr size_t CommitsLookedAt = 50'000;

bool hasAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::vector<SearchHit> applicationsAndObjects(const FleetSnapshot &fleet, const QStringList &words,
                                              const CancelToken &cancel)
{
    std::vector<SearchHit> applications;
    std::vector<SearchHit> objects;
    for (const FleetRow &row : fleet.rows) {
        const QString name = QString::fromStdString(row.application.text());
        for (const FleetCell &cell : row.cells) {
            if (!cell.deployedHere || cancel.stop_requested())
                continue;
            const QString cluster = QString::fromStdString(cell.cluster.text());
            SearchHit hit{.kind = SearchHit::Kind::Application,
                          .title = name,
                          .detail = Searcher::tr("on %1").arg(cluster),
                          .application = row.application,
                          .cluster = cell.cluster};
            if (applications.size() < MostApplications && hasAll(name + u' ' + cluster, words))
                applications.push_back(hit);
            if (!cell.state || !cell.state->comparison)
                continue;
            for (const ObjectComparison &object : cell.state->comparison->objects) {
                if (objects.size() >= MostObjects)
                    break;
                const QString key = QString::fromStdString(object.key.toString());
                if (!hasAll(key + u' ' + name + u' ' + cluster, words))
                    continue;
                hit.kind = SearchHit::Kind::Object;
                hit.title = QString::fromStdString(object.key.name);
                hit.detail = Searcher::tr("%1 of %2 on %3")
                                 .arg(QString::fromStdString(object.key.kind), name, cluster);
                hit.object = object.key;
                objects.push_back(hit);
            }
        }
    }
    applications.insert(applications.end(), objects.begin(), objects.end());
    return applications;
}

SearchHit hitOf(const Commit &commit)
{
    return {.kind = SearchHit::Kind::Commit,
            .title = QString::fromStdString(commit.summary),
            .detail = QString::fromStdString(commit.id.shortHex() + ' ' + commit.author.name),
            .revision = commit.id};
}

std::vector<SearchHit> commits(const Workspace &workspace, const QString &words,
                               const CancelToken &cancel)
{
    std::vector<SearchHit> out;
    const auto repository = workspace.openRepository();
    if (!repository)
        return out;
    std::set<Revision> seen;
    if (!words.contains(u' ')) {
        if (const auto id = repository->resolve(words.toStdString())) {
            if (const auto commit = repository->commit(*id)) {
                out.push_back(hitOf(*commit));
                seen.insert(*id);
            }
        }
    }
    HistoryFilter filter;
    filter.text = words;
    const HistoryMatch match(filter);
    size_t looked = 0;
    const Status status = walkHistory(
        *repository, {},
        [&](const std::vector<HistoryRow> &rows) {
            for (const HistoryRow &row : rows) {
                if (out.size() >= MostCommits)
                    return false;
                if (match.fits(row.commit) && seen.insert(row.commit.id).second)
                    out.push_back(hitOf(row.commit));
            }
            looked += rows.size();
            return looked < CommitsLookedAt;
        },
        cancel);
    // What was found before a fault is still found.
    static_cast<void>(status);
    return out;
}

} // namespace

void Searcher::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr)
        m_context.jobs->cancelSlot(QStringLiteral("search"));
    m_context = context;
}

void Searcher::search(const QString &words, std::shared_ptr<const FleetSnapshot> fleet)
{
    if (!m_context.workspace)
        return;
    const QString clean = words.simplified();
    if (clean.isEmpty()) {
        m_context.jobs->cancelSlot(QStringLiteral("search"));
        Q_EMIT found(words, {});
        return;
    }
    using Hits = std::vector<SearchHit>;
    m_context.jobs->inPool<Hits>(
        {QStringLiteral("search"),
         tr("Searching for “%1”").arg(clean),
         {},
         Jobs::Show::Never,
         Jobs::Urgent},
        [this, jobs = m_context.jobs, workspace = m_context.workspace, fleet, words,
         clean](const JobHandle &handle) -> Result<Hits> {
            Hits all = applicationsAndObjects(*fleet, clean.split(u' '), handle.cancel());
            jobs->post(handle, [this, words, all] { Q_EMIT found(words, all); });
            const Hits more = commits(*workspace, clean, handle.cancel());
            all.insert(all.end(), more.begin(), more.end());
            return all;
        },
        [this, words](const Result<Hits> &all) {
            if (all)
                Q_EMIT found(words, *all);
        });
}

} // namespace driftgate
