#pragma once

#include "desktop/session/snapshots.h"

namespace driftgate
{

/// Whether a commit fits the parts of a filter that a commit alone can tell: text and author.
/// Words of the text must all be there, in any order, in the message or at the id's beginning.
class HistoryMatch
{
public:
    explicit HistoryMatch(const HistoryFilter &filter);
    [[nodiscard]] bool needed() const { return !m_words.isEmpty() || !m_author.isEmpty(); }
    [[nodiscard]] bool fits(const Commit &commit) const;

private:
    QStringList m_words;
    QString m_author;
};

} // namespace driftgate
