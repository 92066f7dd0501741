#pragma once

#include "desktop/diff/selection.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>
#include <vector>

namespace driftgate
{

/// One place where the text looked for stands.
struct Match {
    int row = 0;
    DiffSide side = DiffSide::Left;
    int column = 0;
    int length = 0;
    friend bool operator==(const Match &, const Match &) = default;
};

/// Rows in order, the left column before the right one, at most `MostMatches`.
constexpr int MostMatches = 100'000;
using Matches = std::vector<Match>;
[[nodiscard]] Matches findAll(const AlignedDocument &document, const QString &text,
                              Qt::CaseSensitivity sensitivity, const std::stop_token &stop = {});

/// Looks through a document in the pool; the last thing asked for wins.
class Search final : public QObject
{
    Q_OBJECT

public:
    explicit Search(QObject *parent = nullptr);
    ~Search() override;

    /// An empty text or no document gives no matches, at once.
    void start(std::shared_ptr<const AlignedDocument> document, const QString &text,
               Qt::CaseSensitivity sensitivity);
    [[nodiscard]] const Matches &matches() const { return m_matches; }
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// The match at or after a place in reading order (row, side, column), wrapping at the end;
    /// or the last before it. -1: none at all.
    [[nodiscard]] int from(int row, DiffSide side, int column, bool forward) const;

Q_SIGNALS:
    void finished(); ///< matches() are those of the last start()

private:
    std::stop_source m_stop;
    QFutureWatcher<Matches> m_watcher;
    Matches m_matches;
    bool m_running = false;
};

} // namespace driftgate
