#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

#include <condition_variable>
#include <mutex>

namespace driftgate
{

/// Walks history as far as it is looked at, narrowed by a filter, and keeps the index of paths up
/// to date in the background.
class HistoryReader : public QObject
{
    Q_OBJECT

public:
    explicit HistoryReader(QObject *parent = nullptr);
    ~HistoryReader() override;

    void start(const SessionContext &context);
    void setFilter(const HistoryFilter &filter);
    /// Lets a waiting walk go on.
    void more();
    [[nodiscard]] std::shared_ptr<const HistorySnapshot> snapshot() const { return m_snapshot; }
    [[nodiscard]] bool isIndexing() const { return m_indexing; }

Q_SIGNALS:
    void changed();

private:
    /// How many rows are wanted; the walk waits here for more.
    struct Gate {
        std::mutex mutex;
        std::condition_variable_any opened;
        size_t wanted = 0;
    };
    void walk();
    void index();
    void publish();

    SessionContext m_context;
    HistorySnapshot m_history;
    std::shared_ptr<const HistorySnapshot> m_snapshot = std::make_shared<HistorySnapshot>();
    std::shared_ptr<Gate> m_gate;
    bool m_indexing = false;
};

} // namespace driftgate
