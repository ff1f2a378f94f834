// Makes the card with the whole text only when somebody asks for it: a page has hundreds of labels.
pragma ComponentBehavior: Bound
import QtQuick

Loader {
    id: loader

    function open(text) {
        active = true
        const card = item as WholeText
        card.text = text
        card.open()
    }

    active: false
    sourceComponent: WholeText { onClosed: loader.active = false }
}
