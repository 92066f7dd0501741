#include "plan/imagetag.h"
#include "plan/risks.h"

namespace driftgate
{

void findImageRisks(const RiskInput &input, PlanFindings &out)
{
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        const auto before = containersOf(object.live ? podSpecOf(object.live->value) : nullptr);
        const auto after = containersOf(podSpecOf(object.target->value));
        for (const auto &[name, container] : after) {
            const ImageName image = readImage(container->stringAt({"image"}));
            const auto twin = before.find(name);
            const std::string_view old =
                twin == before.end() ? std::string_view() : twin->second->stringAt({"image"});
            if (old == container->stringAt({"image"}))
                continue;
            const QString shown = QString::fromUtf8(container->stringAt({"image"}));
            if (isMutable(image))
                out.push_back({Risk::MutableTag,
                               Severity::Warning,
                               PlanTr::tr("%1 runs %2, a tag that may mean another image tomorrow")
                                   .arg(nameOf(input, action.key), shown),
                               {action.key}});
            const ImageName previous = readImage(old);
            if (isOlder(image, previous))
                out.push_back(
                    {Risk::ImageBackwards,
                     Severity::Warning,
                     PlanTr::tr("%1 goes back from %2 to %3")
                         .arg(nameOf(input, action.key), QString::fromStdString(previous.tag),
                              QString::fromStdString(image.tag)),
                     {action.key}});
        }
    });
}

} // namespace driftgate
