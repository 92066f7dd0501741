#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

namespace driftgate
{

/// Finds applications, objects and commits by the words of the search field.
class Searcher : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    /// Newer words replace older ones. `found` comes once or twice: first what is in memory, then
    /// with the commits.
    void search(const QString &words, std::shared_ptr<const FleetSnapshot> fleet);

Q_SIGNALS:
    void found(const QString &words, const std::vector<driftgate::SearchHit> &hits);

private:
    SessionContext m_context;
};

} // namespace driftgate
