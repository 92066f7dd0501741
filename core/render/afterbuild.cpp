#include "render/afterbuild.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

constexpr std::string_view Mark = "kustomize.toolkit.fluxcd.io/substitute";
constexpr std::string_view Separator = "\n---\n";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

bool isExempt(const Object &object)
{
    return object.label(Mark) == "disabled" || object.annotation(Mark) == "disabled";
}

QString nameOf(const ObjectList &list)
{
    return list.objects.empty() ? QString()
                                : QString::fromStdString(list.objects.front().key.toString());
}

} // namespace

Result<Substituted> substituteInDocuments(std::string_view output, const Inputs::AfterBuild &after)
{
    Substituted out;
    while (!output.empty()) {
        // Kustomize indents whatever stands within an object, so this is never part of one.
        const size_t end = output.find(Separator);
        const std::string_view document = output.substr(0, end);
        output.remove_prefix(end == std::string_view::npos ? output.size()
                                                           : end + Separator.size());
        const bool mayBeExempt = document.contains(Mark);
        const ObjectList marked = mayBeExempt ? readObjects(document, {}) : ObjectList();
        if (!marked.objects.empty() && isExempt(marked.objects.front())) {
            out.text += document;
        } else {
            auto replaced = substituteVariables(document, after.variables);
            if (!replaced)
                return fail(ErrorCode::Invalid,
                            Tr::tr("In %1: %2")
                                .arg(nameOf(readObjects(document, {})), replaced.error().text),
                            after.place);
            out.text += replaced->text;
            out.undefined.merge(replaced->undefined);
        }
        if (end != std::string_view::npos)
            out.text += Separator;
    }
    return out;
}

void addCommonMetadata(std::vector<Object> &objects, const Inputs::AfterBuild &after)
{
    for (Object &object : objects) {
        for (const auto &[name, value] : after.labels)
            object.value.set({"metadata", "labels", name}, Value::string(value));
        for (const auto &[name, value] : after.annotations)
            object.value.set({"metadata", "annotations", name}, Value::string(value));
    }
}

} // namespace driftgate
