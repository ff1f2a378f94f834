// Makes the card with the whole text only when somebody asks for it: a page has hundreds of labels.
import QtQuick

Loader {
    id: loader

    function open(text) {
        active = true
        item.text = text
        item.open()
    }

    active: false
    sourceComponent: WholeText { onClosed: loader.active = false }
}
