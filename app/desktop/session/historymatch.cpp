#include "desktop/session/historymatch.h"

#include <algorithm>

namespace driftgate
{

HistoryMatch::HistoryMatch(const HistoryFilter &filter)
    : m_words(filter.text.simplified().split(u' ', Qt::SkipEmptyParts))
    , m_author(filter.author.simplified())
{
}

bool HistoryMatch::fits(const Commit &commit) const
{
    if (!m_author.isEmpty()) {
        const QString author =
            QStringLiteral("%1 <%2>").arg(QString::fromStdString(commit.author.name),
                                          QString::fromStdString(commit.author.email));
        if (!author.contains(m_author, Qt::CaseInsensitive))
            return false;
    }
    if (m_words.isEmpty())
        return true;
    const QString text =
        QString::fromStdString(commit.summary) + u'\n' + QString::fromStdString(commit.body);
    const QString id = QString::fromStdString(commit.id.hex());
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive) || id.startsWith(word, Qt::CaseInsensitive);
    });
}

} // namespace driftgate
