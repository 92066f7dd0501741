#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

namespace driftgate
{

/// Sets an object's two states beside each other in a worker: a long one takes longer than the
/// window may stand still. Each place that shows documents has one under way, the newest.
class DocumentReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    void read(const DocumentWish &wish);
    /// Nothing that was asked for at a place is wanted any more.
    void forget(DocumentWish::Place place);

Q_SIGNALS:
    void documentRead(const std::shared_ptr<const driftgate::DocumentSnapshot> &document);

private:
    SessionContext m_context;
};

} // namespace driftgate
