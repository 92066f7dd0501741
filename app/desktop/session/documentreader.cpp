#include "desktop/session/documentreader.h"

namespace driftgate
{

namespace
{

QString slotOf(DocumentWish::Place place)
{
    return place == DocumentWish::Place::Review ? QStringLiteral("reviewDocument")
                                                : QStringLiteral("commitDocument");
}

} // namespace

void DocumentReader::start(const SessionContext &context)
{
    m_context = context;
}

void DocumentReader::forget(DocumentWish::Place place)
{
    if (m_context.jobs != nullptr)
        m_context.jobs->cancelSlot(slotOf(place));
}

void DocumentReader::read(const DocumentWish &wish)
{
    using Document = std::shared_ptr<const AlignedDocument>;
    m_context.jobs->inPool<Document>(
        {slotOf(wish.place),
         tr("Setting %1 side by side").arg(QString::fromStdString(wish.object.toString())),
         {},
         Jobs::Show::WhenSlow,
         Jobs::Urgent},
        [wish](const JobHandle &) -> Result<Document> {
            const ObjectComparison *const object = wish.comparison->find(wish.object);
            return object == nullptr ? Document()
                                     : align(*object, wish.left, wish.right, wish.options);
        },
        [this, wish](Result<Document> document) {
            auto out = std::make_shared<DocumentSnapshot>();
            out->wish = wish;
            if (document)
                out->document = std::move(*document);
            Q_EMIT documentRead(out);
        });
}

} // namespace driftgate
