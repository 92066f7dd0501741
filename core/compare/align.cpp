#include "compare/aligned.h"

#include "compare/aligner.h"
#include "compare/kinds.h"

namespace driftgate
{

namespace
{

const std::optional<Object> &stateOf(const ObjectComparison &object, Side side)
{
    switch (side) {
    case Side::Base:
        return object.base;
    case Side::Live:
        return object.live;
    case Side::Target:
        break;
    }
    return object.target;
}

const Object *pointerTo(const std::optional<Object> &object)
{
    return object ? &*object : nullptr;
}

bool isPair(Side left, Side right, Side a, Side b)
{
    return (left == a && right == b) || (left == b && right == a);
}

} // namespace

std::shared_ptr<const AlignedDocument> align(const ObjectComparison &object, Side left, Side right,
                                             const AlignOptions &options)
{
    auto out = std::make_shared<AlignedDocument>();
    PathTree tree;
    const auto take = [&](const std::vector<FieldDifference> &fields, int PathTree::Node::*mark) {
        for (const FieldDifference &field : fields) {
            tree.at(field.path).*mark = static_cast<int>(out->differences.size());
            out->differences.push_back(field);
        }
    };
    if (isPair(left, right, Side::Live, Side::Target)) {
        take(object.differences, &PathTree::Node::difference);
        if (options.showIgnored) {
            take(object.ignored, &PathTree::Node::ignored);
        } else {
            for (const FieldDifference &field : object.ignored)
                tree.at(field.path).ignored = 0;
        }
    } else if (isPair(left, right, Side::Base, Side::Target)) {
        take(object.pending, &PathTree::Node::difference);
    } else if (isPair(left, right, Side::Base, Side::Live)) {
        take(object.drift, &PathTree::Node::difference);
    }
    FieldContext at;
    if (object.schema) {
        const ComparedVersion version(pointerTo(object.base), pointerTo(object.target),
                                      pointerTo(object.live));
        at.cursor = version.cursor(*object.schema, object.key);
        at.typed = at.cursor.isBuiltin();
    }
    const bool hasLive = left == Side::Live || right == Side::Live;
    std::optional<Value> live;
    if (hasLive && object.live) {
        live = object.live->value;
        const bool withBase = left == Side::Base || right == Side::Base;
        const auto &hidden = withBase ? object.unnamedByBase : object.unmanaged;
        for (const FieldPath &path : hidden)
            tree.at(path).unmanaged = true;
        if (!options.showUnmanaged && !hidden.empty())
            live = withoutUnmanaged(*live, tree, tree.root(), at, out->unmanagedRows);
    }
    const auto valueOf = [&](Side side) -> const Value * {
        if (side == Side::Live)
            return live ? &*live : nullptr;
        const std::optional<Object> &state = stateOf(object, side);
        return state ? &state->value : nullptr;
    };
    const Value *const order = object.target ? &object.target->value
                               : object.base ? &object.base->value
                                             : nullptr;
    Aligner(*out, tree, options).run(valueOf(left), valueOf(right), order, at);
    return out;
}

} // namespace driftgate
