#include "desktop/diff/search.h"

#include <QStringMatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <tuple>

namespace driftgate
{

namespace
{

auto placeOf(const Match &match)
{
    return std::tuple(match.row, match.side, match.column);
}

} // namespace

Matches findAll(const AlignedDocument &document, const QString &text,
                Qt::CaseSensitivity sensitivity, const std::stop_token &stop)
{
    Matches out;
    if (text.isEmpty())
        return out;
    const QStringMatcher matcher(text, sensitivity);
    const auto rows = static_cast<int>(document.rows.size());
    for (int row = 0; row < rows && !stop.stop_requested(); ++row) {
        for (const DiffSide side : {DiffSide::Left, DiffSide::Right}) {
            const QString line = lineText(document, side, row);
            qsizetype at = matcher.indexIn(line);
            while (at >= 0) {
                if (out.size() >= MostMatches)
                    return out;
                out.push_back({row, side, static_cast<int>(at), static_cast<int>(text.size())});
                at = matcher.indexIn(line, at + text.size());
            }
        }
    }
    return out;
}

Search::Search(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        // A search that was given up for an empty text still ends.
        if (!m_running || m_watcher.future().resultCount() == 0)
            return;
        m_matches = m_watcher.result();
        m_running = false;
        Q_EMIT finished();
    });
}

Search::~Search()
{
    m_stop.request_stop();
}

void Search::start(std::shared_ptr<const AlignedDocument> document, const QString &text,
                   Qt::CaseSensitivity sensitivity)
{
    m_stop.request_stop();
    m_stop = {};
    m_matches.clear();
    if (document == nullptr || text.isEmpty()) {
        m_running = false;
        Q_EMIT finished();
        return;
    }
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(
        [document = std::move(document), text, sensitivity, stop = m_stop.get_token()] {
            return findAll(*document, text, sensitivity, stop);
        }));
}

int Search::from(int row, DiffSide side, int column, bool forward) const
{
    if (m_matches.empty())
        return -1;
    const auto count = static_cast<int>(m_matches.size());
    const auto next =
        std::ranges::lower_bound(m_matches, std::tuple(row, side, column), {}, placeOf);
    const auto index = static_cast<int>(next - m_matches.begin());
    if (forward)
        return index == count ? 0 : index;
    return index == 0 ? count - 1 : index - 1;
}

} // namespace driftgate
