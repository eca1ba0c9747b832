document.body.append('soon')
