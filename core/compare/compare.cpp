#include "compare/compare.h"

#include "compare/kinds.h"
#include "compare/objectcompare.h"

#include <algorithm>
#include <tuple>

namespace driftgate
{

namespace
{

bool isDefinition(const Object &object)
{
    return object.key.kind == "CustomResourceDefinition" &&
           object.key.group == "apiextensions.k8s.io";
}

/// The target's definitions win over live ones: they are what a sync brings first.
std::shared_ptr<const Schema> schemaOf(const CompareInput &input)
{
    auto schema =
        input.schema ? std::make_shared<Schema>(*input.schema) : std::make_shared<Schema>();
    for (const SharedObjects &objects : {SharedObjects(input.context), input.live,
                                         SharedObjects(input.base), SharedObjects(input.target)}) {
        for (const Object &object : objects) {
            if (isDefinition(object))
                schema->addCustomResources(object);
        }
    }
    return schema;
}

Result<std::shared_ptr<const Comparison>>
run(const CompareInput &input, std::optional<Cause> pairCause, const CancelToken &cancel)
{
    auto out = std::make_shared<Comparison>();
    out->baseKnown = input.base != nullptr && !pairCause;
    const auto schema = schemaOf(input);
    Pairing pairing = pairObjects(input, *schema);
    out->findings = std::move(pairing.findings);
    const ControlledFields controlled(input);
    const auto masker = input.masker ? input.masker : std::make_shared<const SecretMasker>();
    const ShownValues shown(*masker, input.reveal);
    const ObjectCompareSettings settings{input, schema,         controlled,
                                         shown, out->baseKnown, pairCause};
    // Those without a name keep their order.
    std::ranges::stable_sort(pairing.triples, {}, [](const ObjectTriple &triple) {
        return std::tuple(kindOrder(triple.key.kind), triple.key.kind, triple.key.group,
                          triple.key.ns, triple.key.name);
    });
    for (const ObjectTriple &triple : pairing.triples) {
        if (cancel.stop_requested())
            return cancelled();
        if (auto object = compareObject(triple, settings))
            out->objects.push_back(*std::move(object));
    }
    return out;
}

} // namespace

Result<std::shared_ptr<const Comparison>> compare(const CompareInput &input,
                                                  const CancelToken &cancel)
{
    return run(input, std::nullopt, cancel);
}

Result<std::shared_ptr<const Comparison>> comparePair(const Objects &left, const Objects &right,
                                                      Cause cause, const CompareInput &settings,
                                                      const CancelToken &cancel)
{
    CompareInput input = settings;
    input.base = nullptr;
    input.live = left;
    input.target = right;
    input.extra = ExtraPolicy::All;
    return run(input, cause, cancel);
}

} // namespace driftgate
